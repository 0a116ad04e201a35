package org.meguri.people.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.EndRole;
import org.meguri.people.GrantRole;
import org.meguri.people.Role;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Files of transfers as offices have them: long ones, with other headings, cut, blown up and written by spreadsheets. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TransferFilesTest {

    private static final String KNOWN = "000103,鈴木 次郎,,,,20110,主任,本務,在職,,,\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final int LONG = 40;

    @Inject
    World world;

    @Inject
    TransferDesk desk;

    @Inject
    GrantRole grantRole;

    @Inject
    EndRole endRole;

    @Inject
    EntityManager entities;

    private String id;

    @BeforeEach
    void thereIsABatchWithALine() {
        world.make();
        id = desk.prepare("ファイル", LocalDate.now(TransferDesk.TOKYO).plusDays(20));
        desk.handIn(id, KNOWN).then().statusCode(200).body("file", nullValue());
    }

    @AfterEach
    void dropped() {
        world.as("hr").delete("/api/v1/transfer-batches/" + id);
    }

    @Test
    void aLongFileIsReadInTheBackgroundAndShowsHowFarItIs() throws InterruptedException {
        Response answer = desk.handIn(id, many(LONG));
        String file = answer.then()
                .statusCode(202)
                .body("file.total", equalTo(LONG))
                .extract()
                .path("file.id");
        awaitRead();
        desk.batch(id).body("file", nullValue());
        lines().body("total", equalTo(LONG));
        // the page on which one waited leads on to the batch, and no roster was handed in
        desk.get("/roster-imports/" + file)
                .then()
                .statusCode(303)
                .header("Location", containsString("/transfers/" + id));
        assertThat(desk.page("/roster-imports").text()).doesNotContain("lines.csv");
        world.as("hr")
                .put("/api/v1/roster-imports/" + file + "/application")
                .then()
                .statusCode(200)
                .body("state", equalTo("TAKEN"))
                .body("appliedAt", nullValue());
    }

    @Test
    void thePageLeadsToTheProgressOfALongFile() throws InterruptedException {
        Response answer = desk.post(
                id, "異動.csv", (TransferDesk.HEADER + many(LONG)).getBytes(StandardCharsets.UTF_8), desk.version(id));
        answer.then().statusCode(303).header("Location", containsString("/roster-imports/"));
        awaitRead();
        lines().body("total", equalTo(LONG));
    }

    @Test
    void whileAFileIsReadTheBatchWaits() throws InterruptedException {
        String file = waiting("COMPARING");
        assertThat(desk.page("/transfers/" + id).text())
                .contains("まだ一覧に入っていません")
                .contains("進み具合を見る");
        desk.handIn(id, KNOWN).then().statusCode(409).body("type", equalTo("urn:meguri:problem:transfer-reading"));
        world.as("hr")
                .put("/api/v1/transfer-batches/" + id + "/schedule")
                .then()
                .statusCode(409);
        assertThat(desk.page("/roster-imports/" + file).text()).contains("読み込んで、リハーサルしています");

        // as a machine leaves it that stops in the middle
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update roster_import set beat_at = timestamp '2020-01-01 00:00:00' where id = :id")
                        .setParameter("id", UUID.fromString(file))
                        .executeUpdate());
        assertThat(desk.page("/transfers/" + id).text()).contains("読み込みが途中で止まりました");
        lines().body("total", equalTo(1));
        world.as("hr")
                .put("/api/v1/roster-imports/" + file + "/application")
                .then()
                .statusCode(202);
        awaitRead();
        lines().body("total", equalTo(LONG));
    }

    @Test
    void aFileThatWasNeverReadGivesWayToTheNext() {
        String file = waiting("COLUMNS");
        assertThat(desk.page("/transfers/" + id).text()).contains("列を選ぶ");
        desk.handIn(id, KNOWN).then().statusCode(200).body("file", nullValue());
        world.as("hr").get("/api/v1/roster-imports/" + file).then().statusCode(404);
        assertThat(entities.createNativeQuery("select count(*) from roster_file where roster_id = :id")
                        .setParameter("id", UUID.fromString(file))
                        .getSingleResult())
                .hasToString("0");
    }

    @Test
    void otherHeadingsAreAskedForOnceAndRemembered() {
        String file = "職員X,氏名X,所属X,職X,発令X\n000103,鈴木 次郎,20110,主任,\n000101,佐藤 花子,20110,主任,\n";
        Response answer = desk.post(id, "異動.csv", file.getBytes(StandardCharsets.UTF_8), desk.version(id));
        String place =
                answer.then().statusCode(303).extract().header("Location").replaceFirst("^https?://[^/]+", "");
        lines().body("total", equalTo(1));
        String asked = place.replaceFirst(".*/", "");
        desk.batch(id).body("file.state", equalTo("COLUMNS")).body("file.id", equalTo(asked));
        assertThat(desk.page(place).selectFirst("select[name=column-0]")).isNotNull();
        // who only administers does not know of it
        UUID administers = grantRole.grant(
                world.actor("admin"), world.person(World.CAST.get("sibling")), Role.ADMIN, null, null, null);
        world.as("sibling").get("/api/v1/roster-imports/" + asked).then().statusCode(404);
        endRole.end(world.actor("admin"), administers);
        world.as("hr")
                .get("/api/v1/roster-imports/" + asked)
                .then()
                .statusCode(200)
                .body("transferBatch", equalTo(id));
        Map<String, String> chosen =
                Map.of("column-0", "職員番号", "column-1", "氏名", "column-2", "所属コード", "column-3", "職名", "column-4", "発令日");
        desk.post(place + "/columns", Map.of("column-0", "職員番号", "column-1", "職員番号"))
                .then()
                .statusCode(422);
        desk.post(place + "/columns", chosen).then().statusCode(303);
        desk.batch(id).body("file", nullValue()).body("movers", equalTo(2));
        lines().body("total", equalTo(2));

        String other = desk.prepare("次の異動", LocalDate.now(TransferDesk.TOKYO).plusDays(21));
        desk.put(other, file.getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("file", nullValue());
        world.as("hr").delete("/api/v1/transfer-batches/" + other).then().statusCode(200);
    }

    @Test
    void aProgramSaysWhichColumnIsWhich() {
        String asked = waiting("COLUMNS");
        world.as("hr")
                .body(Map.of("columns", Map.of("職員番号", 0, "氏名", 1, "所属コード", 2, "職名", 3, "発令日", 4)))
                .put("/api/v1/roster-imports/" + asked + "/columns")
                .then()
                .statusCode(200)
                .body("state", equalTo("TAKEN"));
        lines().body("total", equalTo(1)).body("items[0].staffNumber", equalTo("000101"));
    }

    @Test
    void whatCannotBeReadIsRefusedAndTheLinesStay() throws IOException {
        byte[] whole = workbook(row(1, "職員番号", "氏名") + row(2, "000103", "鈴木"), "");
        byte[] binary = new byte[3000];
        new Random(7).nextBytes(binary);
        StringBuilder long200 = new StringBuilder("職員番号,氏名,所属コード,職名,発令日\n");
        for (int i = 0; i < 200_000; i++) {
            long200.append(500_000 + i).append(",大 量,10110,主事,\n");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("cut.xlsx", Arrays.copyOf(whole, whole.length / 2));
        files.put("bomb.xlsx", bomb());
        files.put("binary.csv", binary);
        files.put("empty.csv", new byte[0]);
        files.put("headings.csv", TransferDesk.HEADER.getBytes(StandardCharsets.UTF_8));
        files.put("utf16.csv", (TransferDesk.HEADER + KNOWN).getBytes(StandardCharsets.UTF_16BE));
        files.put("long.csv", long200.toString().getBytes(StandardCharsets.UTF_8));
        files.forEach((name, file) -> {
            Response program = desk.put(id, file);
            assertThat(program.statusCode()).as(name).isIn(413, 422);
            assertThat(program.jsonPath().getString("title")).as(name).isNotBlank();
            int version = desk.version(id);
            Response page = desk.post(id, name, file, version);
            assertThat(page.statusCode()).as(name).isEqualTo(422);
            assertThat(Jsoup.parse(page.asString()).select("#file-error").text())
                    .as(name)
                    .isNotBlank();
            assertThat(desk.version(id)).as(name).isEqualTo(version);
            lines().body("total", equalTo(1));
        });
        desk.batch(id).body("file", nullValue());
    }

    @Test
    void theEncodingOfTheOfficeIsUnderstood() {
        desk.put(id, (TransferDesk.HEADER + KNOWN.replace("主任", "髙﨑①")).getBytes(Charset.forName("windows-31j")))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
        lines().body("items[0].detail", containsString("髙﨑①"));
    }

    @Test
    void aLineThatTheFileCutsIsRejectedAndNotCarriedOut() {
        desk.put(id, (TransferDesk.HEADER + KNOWN + "000101,佐藤 花子,,,,20110,\"主").getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(1))
                .body("movers", equalTo(1));
        lines().body("items.find { it.reason == 'roster-cut-line' }", notNullValue());
        // and it stays rejected when the batch is rehearsed anew
        desk.post("/transfers/" + id + "/rehearsal", Map.of("version", desk.version(id)))
                .then()
                .statusCode(303);
        desk.batch(id).body("rejected", equalTo(1));
    }

    @Test
    void aSpreadsheetWithFormulasMergedCellsAndEmptyRowsIsReadAndItsFaultsAreNamed() throws IOException {
        StringBuilder rows = new StringBuilder(row(1, "職員番号", "氏名", "所属コード", "職名", "発令日"));
        rows.append("<row r=\"2\">")
                .append(cell("A2", "000103"))
                .append(cell("B2", "鈴木 次郎"))
                .append("<c r=\"C2\" t=\"str\"><f>\"20\"&amp;\"110\"</f><v>20110</v></c>")
                .append(cell("D2", "主任"))
                .append("</row><row r=\"3\">")
                .append(cell("A3", "000101"))
                .append(cell("B3", "佐藤 花子"))
                .append("<c r=\"C3\" t=\"e\"><f>VLOOKUP(1,A1,1)</f><v>#N/A</v></c>")
                .append(cell("D3", "主任"))
                .append("</row><row r=\"4\">")
                .append(cell("A4", "000105"))
                .append(cell("B4", "森 研"))
                .append(cell("C4", "20110"))
                .append(cell("D4", "主査"))
                .append("</row><row r=\"5\">")
                .append(cell("A5", "000106"))
                .append(cell("B5", "人見 事"))
                .append(cell("D5", "主査"))
                .append("</row>");
        for (int i = 6; i <= 100_000; i++) {
            rows.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\" s=\"0\"/></row>");
        }
        desk.put(id, workbook(rows.toString(), "<mergeCells><mergeCell ref=\"C4:C5\"/></mergeCells>"))
                .then()
                .statusCode(200)
                .body("movers", equalTo(2))
                .body("rejected", equalTo(2));
        lines().body("total", equalTo(4))
                .body("items.find { it.staffNumber == '000101' }.reason", equalTo("roster-formula-error"))
                .body("items.find { it.staffNumber == '000106' }.action", equalTo("REJECTED"))
                .body("items.find { it.staffNumber == '000103' }.action", equalTo("MOVE"));
    }

    /** A file of which nothing is done: its columns are asked for, or it is just being read. */
    private String waiting(String state) {
        String asked = state.equals("COMPARING") ? stopped(TransferDesk.HEADER + many(LONG)) : withoutColumns();
        desk.batch(id).body("file.state", equalTo(state));
        return asked;
    }

    private String withoutColumns() {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        entities.createNativeQuery("delete from column_choice").executeUpdate());
        return desk.put(id, "番号Y,名前Y,所属Y,職Y,日Y\n000101,佐藤 花子,20110,主任,\n".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(202)
                .extract()
                .path("file.id");
    }

    /** As if the file had just been handed in: everything is there but whoever works on it. */
    private String stopped(String text) {
        String asked = withoutColumns();
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createNativeQuery("delete from roster_file where roster_id = :id")
                    .setParameter("id", UUID.fromString(asked))
                    .executeUpdate();
            entities.createNativeQuery("insert into roster_file (roster_id, part, content) values (:id, 0, :content)")
                    .setParameter("id", UUID.fromString(asked))
                    .setParameter("content", text.getBytes(StandardCharsets.UTF_8))
                    .executeUpdate();
            entities.createNativeQuery(
                            "update roster_import set state = 'COMPARING', total = 40, beat_at = current_timestamp where id = :id")
                    .setParameter("id", UUID.fromString(asked))
                    .executeUpdate();
        });
        return asked;
    }

    private io.restassured.response.ValidatableResponse lines() {
        return world.as("hr")
                .get("/api/v1/transfer-batches/" + id + "/lines")
                .then()
                .statusCode(200);
    }

    private void awaitRead() throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            if (world.as("hr").get("/api/v1/transfer-batches/" + id).path("file") == null) {
                return;
            }
            Thread.sleep(100);
        }
        desk.batch(id).body("file", nullValue());
    }

    private static String many(int lines) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            text.append(String.format("08%04d,新任 %d,,,正規,20110,主事,本務,在職,,,%n", i, i));
        }
        return text.toString();
    }

    private static String row(int number, String... texts) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            row.append(cell("" + (char) ('A' + i) + number, texts[i]));
        }
        return row.append("</row>").toString();
    }

    private static String cell(String at, String text) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static byte[] workbook(String rows, String after) throws IOException {
        return packed(Map.of(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData>" + after + "</worksheet>"));
    }

    private static byte[] bomb() throws IOException {
        byte[] blanks = new byte[1024 * 1024];
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/media/a.bin"));
            for (int i = 0; i < 300; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] packed(Map<String, String> parts) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
                        + " PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument"
                        + ".spreadsheetml.sheet.main+xml\"/></Types>");
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        all.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
                        + "worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        all.putAll(parts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
