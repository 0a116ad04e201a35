package org.meguri.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.transfer.TransferLine;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.table.Table;
import org.meguri.platform.table.TableFormat;
import org.meguri.platform.table.TableWriter;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Files of units and staff as an office hands them in and takes them away, through pages and programs. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RosterFilesTest {

    private static final String HEADER = String.join(",", RosterImport.Kind.STAFF.columns()) + "\r\n";

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    ImportRoster importRoster;

    @Inject
    ApplyRoster applyRoster;

    private String today;

    @BeforeEach
    void thereAreTwoBodies() {
        world.make();
        today = LocalDate.now(ZoneId.of("Asia/Tokyo")).toString();
    }

    private String staff(String number, String name) {
        return number + "," + name + ",てすと,,正規,20200,主事,本務,在職," + today + ",,\r\n";
    }

    private static MultiPartSpecification text(String field, String text) {
        return new MultiPartSpecBuilder(text)
                .controlName(field)
                .charset(StandardCharsets.UTF_8)
                .build();
    }

    private Response handIn(byte[] file, String type) {
        return world.as("hr")
                .contentType(type)
                .queryParam("kind", "staff")
                .body(file)
                .post("/api/v1/roster-imports");
    }

    /** Sends a file that is made while it is sent, as a browser would send it. */
    private HttpResponse<String> sendByPage(String heading, long lines, IntFunction<String> line) throws Exception {
        Map<String, String> cookies = world.cookies("hr");
        String token = Jsoup.parse(
                        given().cookies(cookies).get("/roster-imports").asString())
                .selectFirst("main form input[name=_token]")
                .val();
        String part = "--line\r\nContent-Disposition: form-data; name=";
        Stream<String> body = Stream.of(
                        Stream.of(
                                part + "\"kind\"\r\n\r\nSTAFF\r\n" + part + "\"_token\"\r\n\r\n" + token + "\r\n" + part
                                        + "\"file\"; filename=\"staff.csv\"\r\nContent-Type: text/csv\r\n\r\n",
                                heading),
                        IntStream.iterate(0, i -> i < lines, i -> i + 1000)
                                .mapToObj(from -> IntStream.range(from, from + 1000)
                                        .mapToObj(line)
                                        .collect(Collectors.joining())),
                        Stream.of("\r\n--line--\r\n"))
                .flatMap(one -> one);
        Iterable<byte[]> bytes =
                () -> body.map(one -> one.getBytes(StandardCharsets.UTF_8)).iterator();
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/roster-imports"))
                .header("Content-Type", "multipart/form-data; boundary=line")
                .header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining("; ")))
                .POST(HttpRequest.BodyPublishers.ofByteArrays(bytes))
                .build();
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
    }

    private long imports() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select count(r) from RosterImport r", Long.class)
                        .getSingleResult());
    }

    /** 200,000 lines: more than four times the staff of the largest body that this is for. */
    @Test
    void aFileOfTwoHundredThousandLinesIsRefusedAndNothingOfItStays() throws Exception {
        long before = imports();
        HttpResponse<String> answer =
                sendByPage("職員番号,氏名,所属コード,職名,発令日\n", 200_000, i -> (500_000 + i) + ",大 量,10110,主事,2026-04-01\n");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#file-error").text()).contains("60,000");
        assertThat(imports()).isEqualTo(before);
    }

    @Test
    void aFileBeyondTheLimitInMegabytesIsRefusedBesideItsField() throws Exception {
        String rest = ",大 量,10110,主事," + "x".repeat(80) + "\n";
        HttpResponse<String> answer = sendByPage("職員番号,氏名,所属コード,職名,余分\n", 120_000, i -> (500_000 + i) + rest);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#file-error").text()).contains("10MB");
    }

    @Test
    void aFileBeyondWhatIsReceivedAtAllIsRefusedInWords() throws Exception {
        int megabytes = 30;
        byte[] part = new byte[1024 * 1024];
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + "/roster-imports"))
                .header("Content-Type", "multipart/form-data; boundary=line")
                .POST(HttpRequest.BodyPublishers.fromPublisher(
                        HttpRequest.BodyPublishers.ofByteArrays(Collections.nCopies(megabytes, part)),
                        (long) megabytes * part.length))
                .build();
        HttpResponse<String> answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).text()).contains("大きすぎ");
    }

    @Test
    void aWorkbookIsComparedAndItsRejectedLinesComeBackAsAWorkbook() {
        List<List<String>> rows = List.of(
                List.of("009001", "表計算 太郎", "ひょう", "", "正規", "20200", "主事", "本務", "在職", today, "", "", ""),
                List.of("009002", "所属 なし", "しょぞく", "", "正規", "99999", "主事", "本務", "在職", today, "", "", ""));
        Table empty = RosterTables.empty(RosterImport.Kind.STAFF);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.write(new Table("a", empty.columns(), rows::stream), TableFormat.XLSX, out);
        String id = handIn(out.toByteArray(), TableFormat.XLSX_TYPE)
                .then()
                .statusCode(201)
                .body("added", equalTo(1))
                .body("rejected", equalTo(1))
                .extract()
                .path("id");
        byte[] back = world.as("hr")
                .get("/api/v1/roster-imports/" + id + "/rejected")
                .then()
                .statusCode(200)
                .contentType(TableFormat.XLSX_TYPE)
                .extract()
                .asByteArray();
        List<RosterLine> lines = RosterFile.read(RosterImport.Kind.STAFF, back);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).cell(0)).isEqualTo("009002");
    }

    @Test
    void rejectedLinesOfAWindowsFileComeBackInItsEncoding() {
        Charset windows = Charset.forName("windows-31j");
        String id = handIn((HEADER + staff("009003", "髙﨑 ①").replace("20200", "99999")).getBytes(windows), "text/csv")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        byte[] back = given().cookies(world.cookies("hr"))
                .get("/roster-imports/" + id + "/rejected")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("windows-31j"))
                .extract()
                .asByteArray();
        assertThat(new String(back, windows)).contains("髙﨑 ①").contains("理由").contains("\"=\"\"009003\"\"\"");
    }

    @Test
    void columnsWithOtherNamesAreAskedForOnceAndRemembered() {
        String file = "職員コード,漢字氏名,カナ氏名,メモ,所属CD,補職名,発令年月日\r\n009010,列 選子,れつ,x,20200,主事," + today + "\r\n"
                + "009011,列 違子,れつ,x,99999,主事," + today + "\r\n";
        Map<String, String> cookies = world.cookies("hr");
        String token = Jsoup.parse(
                        given().cookies(cookies).get("/roster-imports").asString())
                .selectFirst("main form input[name=_token]")
                .val();
        String place = given().cookies(cookies)
                .redirects()
                .follow(false)
                .multiPart("kind", "STAFF")
                .multiPart(text("pasted", file.replace(',', '\t')))
                .multiPart("_token", token)
                .post("/roster-imports")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        String id = place.replaceFirst(".*/", "");
        var page = Jsoup.parse(
                given().cookies(cookies).get("/roster-imports/" + id).asString());
        assertThat(page.selectFirst("select[name=column-0] option[selected]").val())
                .isEqualTo("職員番号");
        assertThat(page.selectFirst("select[name=column-3] option[selected]")).isNull();

        String without = given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", token)
                .formParam("column-0", "職員番号")
                .formParam("column-1", "職員番号")
                .post("/roster-imports/" + id + "/columns")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertThat(without).contains("「職員番号」を2つの列で選んでいます").contains("列を選んでください");

        given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", token)
                .formParam("column-0", "職員番号")
                .formParam("column-1", "氏名")
                .formParam("column-2", "ふりがな")
                .formParam("column-3", "")
                .formParam("column-4", "所属コード")
                .formParam("column-5", "職名")
                .formParam("column-6", "発令日")
                .post("/roster-imports/" + id + "/columns")
                .then()
                .statusCode(303);
        world.as("hr")
                .get("/api/v1/roster-imports/" + id)
                .then()
                .body("state", equalTo("CHECKED"))
                .body("added", equalTo(1))
                .body("rejected", equalTo(1));
        // the rejected line comes back under the office's own headings and is understood without asking
        byte[] back = given().cookies(cookies)
                .get("/roster-imports/" + id + "/rejected?format=utf-8")
                .asByteArray();
        assertThat(new String(back, StandardCharsets.UTF_8)).contains("職員コード,漢字氏名,カナ氏名,所属CD");
        handIn(file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .then()
                .statusCode(201)
                .body("state", equalTo("CHECKED"));
        // and so is a file of transfers; its rejected lines keep the zeros in a spreadsheet
        String batch = world.as("hr")
                .body(Map.of(
                        "name",
                        "異動",
                        "effectiveOn",
                        LocalDate.parse(today).plusDays(3).toString()))
                .post("/api/v1/transfer-batches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        world.as("hr")
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/transfer-batches/" + batch + "/lines")
                .then()
                .statusCode(200);
        String refused = given().cookies(cookies)
                .get("/transfers/" + batch + "/rejected?format=utf-8")
                .asString();
        assertThat(refused).contains("\"=\"\"00");
        world.as("hr").delete("/api/v1/transfer-batches/" + batch).then().statusCode(200);
    }

    @Test
    void aProgramSaysWhichColumnIsWhich() {
        String file = "番号X,名前X,所属X,職X,日X\r\n009015,番 号,20200,主事," + today + "\r\n";
        String id = handIn(file.getBytes(StandardCharsets.UTF_8), "text/csv")
                .then()
                .statusCode(201)
                .body("state", equalTo("COLUMNS"))
                .extract()
                .path("id");
        world.as("hr")
                .get("/api/v1/roster-imports/" + id + "/columns")
                .then()
                .statusCode(200)
                .body("items[0].heading", equalTo("番号X"))
                .body("items[0].samples", hasItem("009015"));
        world.as("hr")
                .body(Map.of("columns", Map.of("職員番号", 0, "氏名", 1, "所属コード", 2, "職名", 3, "発令日", 4)))
                .put("/api/v1/roster-imports/" + id + "/columns")
                .then()
                .statusCode(200)
                .body("state", equalTo("CHECKED"))
                .body("added", equalTo(1));
        world.as("hr")
                .body(Map.of("columns", Map.of("職員番号", 0)))
                .put("/api/v1/roster-imports/" + id + "/columns")
                .then()
                .statusCode(409);
    }

    @Test
    void aLongFileIsWorkedOnInTheBackgroundAndShowsHowFarItIs() throws InterruptedException {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 2_100; i++) {
            file.append(staff(String.format("01%05d", i), "背景 " + i));
        }
        String id = handIn(file.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
                .then()
                .statusCode(202)
                .body("total", equalTo(2_100))
                .extract()
                .path("id");
        await(id, "CHECKED");
        world.as("hr").get("/api/v1/roster-imports/" + id).then().body("added", equalTo(2_100));
        world.as("hr")
                .put("/api/v1/roster-imports/" + id + "/application")
                .then()
                .statusCode(202);
        await(id, "APPLIED");
        String again = handIn(file.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
                .path("id");
        await(again, "CHECKED");
        world.as("hr")
                .get("/api/v1/roster-imports/" + again)
                .then()
                .body("unchanged", equalTo(2_100))
                .body("added", equalTo(0));
    }

    private void await(String id, String state) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            if (state.equals(world.as("hr").get("/api/v1/roster-imports/" + id).path("state"))) {
                return;
            }
            Thread.sleep(100);
        }
        assertThat(world.as("hr").get("/api/v1/roster-imports/" + id).asString())
                .contains("\"" + state + "\"");
    }

    @Test
    void workThatWasBrokenOffIsShownAsSuchAndBeginsAnew() throws InterruptedException {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 40; i++) {
            file.append(staff(String.format("02%04d", i), "中断 " + i));
        }
        String id = handIn(file.toString().getBytes(StandardCharsets.UTF_8), "text/csv")
                .path("id");
        await(id, "CHECKED");
        // as a machine leaves it that stops in the middle of applying
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery(
                                "update roster_import set state = 'APPLYING', beat_at = timestamp '2020-01-01 00:00:00' where id = :id")
                        .setParameter("id", UUID.fromString(id))
                        .executeUpdate());
        given().cookies(world.cookies("hr"))
                .get("/roster-imports/" + id)
                .then()
                .statusCode(200)
                .header("Refresh", equalTo(null))
                .body(containsString("処理が途中で止まりました"));
        world.as("hr").get("/api/v1/roster-imports/" + id).then().body("interrupted", equalTo(true));
        world.as("hr")
                .put("/api/v1/roster-imports/" + id + "/application")
                .then()
                .statusCode(202);
        await(id, "APPLIED");
    }

    @Test
    void ofTwoPeopleWhoApplyAtOnceTheSecondIsRefused() throws Exception {
        Actor hr = world.actor("hr");
        String one = HEADER + staff("009030", "同時 一");
        String other = HEADER + staff("009030", "同時 二");
        UUID first = importRoster.dryRun(hr, RosterImport.Kind.STAFF, "a.csv", one.getBytes(StandardCharsets.UTF_8));
        UUID second = importRoster.dryRun(hr, RosterImport.Kind.STAFF, "b.csv", other.getBytes(StandardCharsets.UTF_8));
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Callable<String>> acts = List.of(() -> applied(hr, first), () -> applied(hr, second));
        List<String> results = new ArrayList<>();
        for (Future<String> result : both.invokeAll(acts)) {
            results.add(result.get());
        }
        both.shutdown();
        assertThat(results).contains("applied").containsAnyOf("roster-outdated", "roster-busy");
    }

    @ActivateRequestContext
    String applied(Actor hr, UUID id) {
        try {
            applyRoster.apply(hr, id);
            return "applied";
        } catch (Conflict refused) {
            return refused.code();
        }
    }

    @Test
    void aNumberThatChangesKeepsThePerson() {
        Actor hr = world.actor("hr");
        apply(hr, HEADER + staff("009040", "改番 前"));
        UUID before = world.person("009040");
        apply(hr, HEADER + staff("909040", "改番 前").replace(",,\r\n", ",,,009040\r\n"));
        assertThat(world.person("909040")).isEqualTo(before);
    }

    private void apply(Actor hr, String file) {
        applyRoster.apply(
                hr, importRoster.dryRun(hr, RosterImport.Kind.STAFF, "a.csv", file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anOccupationComesInAWorkbookGoesOutAgainAndStandsOnTheCard() {
        List<List<String>> rows = List.of(
                List.of("009071", "職種 太郎", "しょく", "", "", "20200", "主事", "", "", today, "", "", "", "", "保健師"),
                List.of(
                        "009072",
                        "職種 長子",
                        "しょく",
                        "",
                        "",
                        "20200",
                        "主事",
                        "",
                        "",
                        today,
                        "",
                        "",
                        "",
                        "",
                        "職".repeat(41)));
        Table empty = RosterTables.empty(RosterImport.Kind.STAFF);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.write(new Table("a", empty.columns(), rows::stream), TableFormat.XLSX, out);
        String id = handIn(out.toByteArray(), TableFormat.XLSX_TYPE)
                .then()
                .statusCode(201)
                .body("added", equalTo(1))
                .body("rejected", equalTo(1))
                .extract()
                .path("id");
        world.as("hr")
                .put("/api/v1/roster-imports/" + id + "/application")
                .then()
                .statusCode(200);
        assertThat(exported()).contains("009071,職種 太郎,しょく,,正規,20200,主事,本務,在職," + today + ",,,,,保健師\r\n");
        assertThat(card("009071")).contains("職種 保健師");

        // as a person's own column in a file of another office is called, and in one that does not have it
        Actor hr = world.actor("hr");
        String line = "009071,職種 太郎,20200,主事," + today;
        apply(hr, "職員番号,氏名,所属コード,職名,発令日\r\n" + line + "\r\n");
        assertThat(card("009071")).contains("職種 保健師");
        apply(hr, "職員番号,氏名,所属コード,職名,発令日,採用職種\r\n" + line + ",栄養士\r\n");
        assertThat(card("009071")).contains("職種 栄養士");
        apply(hr, "職員番号,氏名,所属コード,職名,発令日,職種\r\n" + line + ",\r\n");
        assertThat(card("009071")).contains("職種 栄養士");
        apply(hr, "職員番号,氏名,所属コード,職名,発令日,職種\r\n" + line + ",なし\r\n");
        assertThat(card("009071")).doesNotContain("栄養士");
    }

    private String exported() {
        return world.as("hr")
                .queryParam("format", "utf-8")
                .get("/api/v1/roster-exports/staff")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replace("\"=\"\"", "")
                .replace("\"\"\"", "");
    }

    private String card(String number) {
        return Jsoup.parse(given().cookies(world.cookies("hr"))
                        .get("/people/" + world.person(number))
                        .asString())
                .selectFirst("main dl.facts")
                .text();
    }

    @Test
    void whatIsExportedChangesNothingWhenItIsImported() {
        for (String kind : List.of("units", "staff")) {
            for (String format : List.of("utf-8", "xlsx")) {
                byte[] file = world.as("hr")
                        .queryParam("format", format)
                        .queryParam("history", true)
                        .get("/api/v1/roster-exports/" + kind)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
                UUID made = importRoster.dryRun(
                        world.actor("hr"),
                        kind.equals("staff") ? RosterImport.Kind.STAFF : RosterImport.Kind.UNITS,
                        "x",
                        file);
                world.as("hr")
                        .get("/api/v1/roster-imports/" + made)
                        .then()
                        .body("added", equalTo(0))
                        .body("changed", equalTo(0))
                        .body("moved", equalTo(0))
                        .body("ended", equalTo(0))
                        .body("rejected", equalTo(0));
            }
        }
    }

    @Test
    void theLinesOfABatchGoOutAndComeBackAsTheyWere() {
        String batch = batch("行き来");
        String lines = HEADER + staff("009060", "往復 太郎").replace(today, "") + staff("009061", "𠮷田 往復")
                + "009062,,,,,99999,,,,,,,\r\n";
        putLines(batch, lines.getBytes(StandardCharsets.UTF_8));
        for (String format : List.of("utf-8", "xlsx")) {
            byte[] file = world.as("hr")
                    .get("/api/v1/transfer-batches/" + batch + "/export?format=" + format)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            String other = batch("行き来 " + format);
            putLines(other, file);
            assertThat(batchLines(other)).hasSize(3).isEqualTo(batchLines(batch));
            world.as("hr").delete("/api/v1/transfer-batches/" + other).then().statusCode(200);
        }
        // what a page hands out in the encoding of the office is asked about first
        given().cookies(world.cookies("hr"))
                .get("/transfers/" + batch + "/export?format=windows-31j")
                .then()
                .statusCode(200)
                .body(containsString("U+20BB7"));
        world.as("hr")
                .get("/api/v1/transfer-batches/" + batch + "/export?format=windows-31j")
                .then()
                .statusCode(409);
        world.as("hr").delete("/api/v1/transfer-batches/" + batch).then().statusCode(200);
    }

    private List<List<String>> batchLines(String batch) {
        return entities.createQuery("from TransferLine l where l.batch.id = :id order by l.number", TransferLine.class)
                .setParameter("id", UUID.fromString(batch))
                .getResultStream()
                .map(TransferLine::cells)
                .toList();
    }

    private String batch(String name) {
        return world.as("hr")
                .body(Map.of(
                        "name",
                        name,
                        "effectiveOn",
                        LocalDate.parse(today).plusDays(3).toString()))
                .post("/api/v1/transfer-batches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void putLines(String batch, byte[] file) {
        world.as("hr")
                .contentType("application/octet-stream")
                .body(file)
                .put("/api/v1/transfer-batches/" + batch + "/lines")
                .then()
                .statusCode(200);
    }

    @Test
    void lettersThatWindows31jLosesAreListedBeforeTheDownload() {
        apply(world.actor("hr"), HEADER + staff("009050", "𠮷田 葛\uDB40\uDD00"));
        Map<String, String> cookies = world.cookies("hr");
        String page = given().cookies(cookies)
                .get("/people/export?format=windows-31j&history=true")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .body(containsString("U+20BB7"))
                .body(containsString("U+845B U+E0100"))
                .extract()
                .asString();
        assertThat(Jsoup.parse(page).select("a[href*=marks=true]").attr("href"))
                .isEqualTo("/people/export?history=true&format=windows-31j&marks=true");
        given().cookies(cookies)
                .get("/people/export?format=windows-31j&marks=true")
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("windows-31j"));
        world.as("hr")
                .get("/api/v1/roster-exports/staff?format=windows-31j")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:meguri:problem:export-lost"))
                .body("lost.code", hasItem("U+20BB7"))
                .body("lost.find { it.code == 'U+20BB7' }.column", equalTo("氏名"))
                .body("lost.find { it.code == 'U+20BB7' }.row", org.hamcrest.Matchers.greaterThan(1));
        given().cookies(cookies).get("/people/export?format=ebcdic").then().statusCode(422);
    }

    @Test
    void aFileThatIsNoTableIsRefusedInTheFormAndNothingTypedIsLost() {
        Map<String, String> cookies = world.cookies("hr");
        String token = Jsoup.parse(
                        given().cookies(cookies).get("/roster-imports").asString())
                .selectFirst("main form input[name=_token]")
                .val();
        byte[] old = new byte[600];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
        given().cookies(cookies)
                .multiPart("kind", "STAFF")
                .multiPart("file", "職員.xls", old)
                .multiPart(text("pasted", "何か"))
                .multiPart("_token", token)
                .post("/roster-imports")
                .then()
                .statusCode(422)
                .body(containsString("古い形式のExcelファイル"))
                .body(containsString("何か"));
        given().cookies(cookies)
                .multiPart("kind", "STAFF")
                .multiPart("_token", token)
                .post("/roster-imports")
                .then()
                .statusCode(422)
                .body(containsString("ファイルを選ぶか、表を貼り付けてください"));
    }

    @Test
    void whatIsCutOrBlownUpIsRefusedInWordsToPeopleAndPrograms() throws Exception {
        Table empty = RosterTables.empty(RosterImport.Kind.STAFF);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.write(
                new Table("a", empty.columns(), () -> Stream.of(List.of("009001", "表計算 太郎"))), TableFormat.XLSX, out);
        byte[] whole = out.toByteArray();
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
                            + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>")
                    .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/media/picture.png"));
            byte[] blanks = new byte[1024 * 1024];
            for (int i = 0; i < 300; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        Map<String, byte[]> files = Map.of(
                "table-cut", Arrays.copyOf(whole, whole.length / 2),
                "table-bomb", bomb.toByteArray());
        Map<String, String> cookies = world.cookies("hr");
        String token = Jsoup.parse(
                        given().cookies(cookies).get("/roster-imports").asString())
                .selectFirst("main form input[name=_token]")
                .val();
        files.forEach((code, file) -> {
            String said = handIn(file, TableFormat.XLSX_TYPE)
                    .then()
                    .statusCode(422)
                    .body("faults[0].field", equalTo("file"))
                    .body("faults[0].code", equalTo(code))
                    .extract()
                    .path("faults[0].message");
            String page = given().cookies(cookies)
                    .multiPart("kind", "STAFF")
                    .multiPart("file", "職員.xlsx", file)
                    .multiPart("_token", token)
                    .post("/roster-imports")
                    .then()
                    .statusCode(422)
                    .extract()
                    .asString();
            assertThat(Jsoup.parse(page).select("#file-error").text()).contains(said);
        });
    }

    @Test
    void moreLinesThanTheLimitAreRefusedWithIt() {
        String lines = HEADER
                + String.join(
                        "", IntStream.range(0, 60_001).mapToObj(i -> "1,2\r\n").toList());
        handIn(lines.getBytes(StandardCharsets.UTF_8), "text/csv")
                .then()
                .statusCode(422)
                .body("faults[0].code", equalTo("roster-lines"))
                .body("faults[0].message", not(containsString("{0}")));
    }
}
