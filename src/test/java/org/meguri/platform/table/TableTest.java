package org.meguri.platform.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.platform.problem.Invalid;

/** Tables that come in and go out, with the habits of spreadsheets. */
class TableTest {

    private static final Charset WINDOWS = Charset.forName("windows-31j");
    private static final TableSource.Limits LIMITS = new TableSource.Limits(50L * 1024 * 1024);

    @TempDir
    Path folder;

    // --- going out

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-1", "@SUM(A1)", "\tx", "＝A1", "'=1"})
    void aCellThatLooksLikeAFormulaGetsAnApostropheAndIsReadAgainAsItWas(String text) {
        assertThat(Cells.csv(text, Table.Holds.TEXT)).isEqualTo("'" + text);
        assertThat(Cells.meant("'" + text)).isEqualTo(text);
    }

    @Test
    void anApostropheComesBeforeTheQuotes() {
        assertThat(Cells.csv("=HYPERLINK(\"x\",1)", Table.Holds.TEXT)).isEqualTo("\"'=HYPERLINK(\"\"x\"\",1)\"");
    }

    @Test
    void amountsBelowNothingStayAmounts() {
        assertThat(Cells.csv("-5", Table.Holds.NUMBER)).isEqualTo("-5");
        assertThat(Cells.csv("-5+1", Table.Holds.NUMBER)).isEqualTo("'-5+1");
    }

    @Test
    void commasQuotesAndLineEndsAreQuoted() {
        assertThat(Cells.csv("総務課, 係", Table.Holds.TEXT)).isEqualTo("\"総務課, 係\"");
        assertThat(Cells.csv("a\"b", Table.Holds.TEXT)).isEqualTo("\"a\"\"b\"");
        assertThat(Cells.csv("a\nb", Table.Holds.TEXT)).isEqualTo("\"a\nb\"");
        assertThat(Cells.csv("", Table.Holds.TEXT)).isEmpty();
    }

    @Test
    void aStaffNumberSurvivesTheSpreadsheet() {
        assertThat(Cells.csv("00123", Table.Holds.CODE)).isEqualTo("\"=\"\"00123\"\"\"");
        assertThat(Cells.csv("12E4", Table.Holds.CODE)).isEqualTo("\"=\"\"12E4\"\"\"");
        assertThat(Cells.csv("123", Table.Holds.CODE)).isEqualTo("123");
        assertThat(Cells.meant("=\"00123\"")).isEqualTo("00123");
    }

    @Test
    void utf8BeginsWithAByteOrderMark() {
        assertThat(new String(written(TableFormat.UTF8, "総務課"), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF番号,名前\r\n1,総務課\r\n");
    }

    @Test
    void fourSignsAreWrittenUnderTheCodeThatWindows31jKnowsAndAreNoLoss() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.Losses losses = TableWriter.write(table("〜−—‖"), TableFormat.WINDOWS_31J, out);
        assertThat(losses.count()).isZero();
        assertThat(out.toString(WINDOWS)).endsWith("～－―∥\r\n");
    }

    @Test
    void whatWindows31jDoesNotHaveIsListedWithItsPlaceAndMarked() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.Losses losses =
                TableWriter.write(table("髙﨑①㈱ 𠮷田", "葛\uDB40\uDD00城", "槗é"), TableFormat.WINDOWS_31J, out);
        assertThat(out.toString(WINDOWS)).contains("髙﨑①㈱ 〓田").contains("〓城").contains("〓〓");
        assertThat(losses.count()).isEqualTo(4);
        assertThat(losses.first().get(0)).isEqualTo(new Lost(2, "名前", "髙﨑①㈱ 𠮷田", "𠮷", "U+20BB7"));
        assertThat(losses.first().get(1).code()).isEqualTo("U+845B U+E0100");
        assertThat(losses.first().get(1).row()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(TableFormat.class)
    void whatGoesOutComesInAsItWas(TableFormat format) {
        List<String> texts = List.of(
                "髙橋 一郎", "二行\nある", "a,b", "\"引用\"", "=1+1", "'+1", "-3", "00123", " 前後 ", "ー", "<&>", "１２３", "");
        List<List<String>> rows = new ArrayList<>();
        texts.forEach(text -> rows.add(List.of("00" + rows.size(), text)));
        Table table = new Table("t", List.of(Table.Column.code("番号"), Table.Column.text("名前")), () -> rows.stream());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.write(table, format, out);
        List<List<String>> back = new ArrayList<>();
        source(out.toByteArray()).rows(row -> {
            List<String> cells = new ArrayList<>(row.cells());
            while (cells.size() < 2) {
                cells.add("");
            }
            back.add(
                    format == TableFormat.XLSX
                            ? cells
                            : cells.stream().map(Cells::meant).toList());
        });
        assertThat(back).isEqualTo(rows);
    }

    // --- coming in: CSV

    @Test
    void tabsSeparateWhatIsPastedFromASpreadsheet() {
        TableSource source = source("番号\t名前\n00123\t\"二行\nある\"\n00124\t山田,花子\n");
        assertThat(source.headings()).containsExactly("番号", "名前");
        assertThat(rows(source)).containsExactly(List.of("00123", "二行\nある"), List.of("00124", "山田,花子"));
    }

    @Test
    void aTitleAboveTheHeadingsIsPassedOver() {
        TableSource source = source("職員の一覧,\n\n番号,名前\n1,山田\n");
        assertThat(source.headings()).containsExactly("番号", "名前");
        assertThat(source.headingsAt()).isEqualTo(3);
        assertThat(rows(source)).containsExactly(List.of("1", "山田"));
    }

    @Test
    void linesAreCountedAsTheyStandInTheFile() {
        List<Integer> numbers = new ArrayList<>();
        source("番号,名前\r\n1,\"a\r\nb\"\r\n\r\n2,c").rows(row -> numbers.add(row.number()));
        assertThat(numbers).containsExactly(2, 5);
    }

    @Test
    void aFileThatEndsInTheMiddleOfALetterIsCut() {
        byte[] whole = "番号,名前\n1,山田".getBytes(StandardCharsets.UTF_8);
        assertRefused(Arrays.copyOf(whole, whole.length - 1), "table-cut");
    }

    @Test
    void aFileThatEndsInTheMiddleOfACellIsMarkedAtThatLine() {
        List<TableRow> rows = new ArrayList<>();
        source("番号,名前\n1,山田\n2,\"佐").rows(rows::add);
        assertThat(rows.get(1).notes()).containsValue(TableRow.Note.CUT);
        assertThat(rows.get(0).notes()).isEmpty();
    }

    @Test
    void utf16OfASpreadsheetIsRead() {
        byte[] bytes = ("\uFEFF" + "番号\t名前\n1\t山田\n").getBytes(StandardCharsets.UTF_16LE);
        assertThat(rows(source(bytes))).containsExactly(List.of("1", "山田"));
    }

    // --- coming in: workbooks

    @Test
    void daysNumbersAndFormulasOfAWorkbookAreReadAsMeant() {
        byte[] bytes = workbook(sheet -> {
            sheet.value(1, 0, 123);
            sheet.value(1, 1, LocalDate.of(2026, 4, 1));
            sheet.style(1, 1).format("[$-411]ge.m.d").set();
            sheet.value(2, 0, 1.2345678901234567e17);
            sheet.value(2, 1, 46113);
            sheet.value(3, 0, 0.5);
            sheet.value(3, 1, true);
        });
        assertThat(rows(source(bytes)))
                .containsExactly(
                        List.of("123", "2026-04-01"), List.of("1.23456789012346E+17", "46113"), List.of("0.5", "TRUE"));
    }

    @Test
    void theCachedValueOfAFormulaCountsAndItsErrorIsNoted() {
        byte[] bytes = packed(Map.of(
                "xl/worksheets/sheet1.xml",
                sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>番号</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"B2\" t=\"str\"><f>A1</f><v>山田</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>")));
        List<TableRow> rows = new ArrayList<>();
        source(bytes).rows(rows::add);
        assertThat(rows.get(0).cells()).containsExactly("2", "山田");
        assertThat(rows.get(1).cells()).containsExactly("#DIV/0!");
        assertThat(rows.get(1).notes()).containsEntry(0, TableRow.Note.ERROR);
    }

    @Test
    void aMergedCellBelongsToItsFirstLine() {
        byte[] bytes = workbook(sheet -> {
            sheet.value(1, 0, "01010");
            sheet.range(1, 0, 2, 0).merge();
            sheet.value(2, 1, "山田");
        });
        List<TableRow> rows = new ArrayList<>();
        source(bytes).rows(rows::add);
        assertThat(rows.get(0).notes()).isEmpty();
        assertThat(rows.get(1).notes()).containsEntry(0, TableRow.Note.MERGED);
    }

    @Test
    void theFirstVisibleSheetWithTheHeadingsIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "x", "1.0")) {
            Worksheet cover = workbook.newWorksheet("表紙");
            cover.value(0, 0, "職員の一覧");
            Worksheet hidden = workbook.newWorksheet("古い");
            hidden.setVisibilityState(VisibilityState.HIDDEN);
            hidden.value(0, 0, "番号");
            hidden.value(0, 1, "名前");
            hidden.value(1, 0, "古い番号");
            Worksheet right = workbook.newWorksheet("一覧");
            right.value(0, 0, "番号");
            right.value(0, 1, "名前");
            right.value(1, 0, "1");
        }
        assertThat(rows(source(out.toByteArray()))).containsExactly(List.of("1"));
    }

    @Test
    void aMillionEmptyRowsAreNothing() {
        StringBuilder sheet = new StringBuilder(
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>番号</t></is></c></row><row r=\"2\"><c r=\"A2\"><v>7</v></c></row>");
        for (int i = 3; i <= 1_000_000; i++) {
            sheet.append("<row r=\"").append(i).append("\"><c r=\"A").append(i).append("\" s=\"0\"/></row>");
        }
        assertThat(rows(source(packed(Map.of("xl/worksheets/sheet1.xml", sheet(sheet.toString()))))))
                .containsExactly(List.of("7"));
    }

    @Test
    void aBombIsRefusedBeforeItIsRead() {
        assertRefused(packed(Map.of("xl/media/a.bin", "0".repeat(60_000_000))), "table-bomb");
        assertRefused(
                packed(Map.of("xl/worksheets/sheet2.xml", "<a>" + " ".repeat(60_000_000) + "</a>")), "table-bomb");
    }

    @Test
    void aWorkbookThatAsksForMoreThanItHasIsRefused() {
        assertRefused(
                packed(Map.of(
                        "xl/worksheets/sheet1.xml",
                        sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row>"))),
                "table-unreadable");
        assertRefused(
                packed(Map.of("xl/worksheets/sheet1.xml", sheet("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>"))),
                "table-unreadable");
        assertRefused(
                packed(Map.of(
                        "xl/worksheets/sheet1.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]>" + sheet("<row r=\"1\"/>"))),
                "table-unreadable");
    }

    @Test
    void aWorkbookCutInTheMiddleIsRefusedAsCut() {
        byte[] whole = workbook(sheet -> sheet.value(1, 0, "1"));
        assertRefused(Arrays.copyOf(whole, whole.length / 2), "table-cut");
    }

    @Test
    void oldAndLockedWorkbooksAreToldApart() {
        byte[] old = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
        assertRefused(old, "table-old-excel");
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, old, 1024, name.length);
        assertRefused(old, "table-locked");
    }

    @Test
    void anArchiveThatIsNoWorkbookIsRefused() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("a.txt"));
            zip.write(1);
        }
        assertRefused(out.toByteArray(), "table-unknown");
    }

    private static Table table(String... texts) {
        List<List<String>> rows =
                Stream.of(texts).map(text -> List.of("1", text)).toList();
        return new Table("t", List.of(Table.Column.code("番号"), Table.Column.text("名前")), rows::stream);
    }

    private static byte[] written(TableFormat format, String... texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableWriter.write(table(texts), format, out);
        return out.toByteArray();
    }

    private static byte[] workbook(Consumer<Worksheet> filled) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "x", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("a");
            sheet.value(0, 0, "番号");
            sheet.value(0, 1, "名前");
            filled.accept(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    /** A workbook of its bare parts, with those given. */
    private static byte[] packed(Map<String, String> parts) {
        Map<String, String> all = new java.util.LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
        all.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        all.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        all.putAll(parts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private TableSource source(String text) {
        return source(text.getBytes(StandardCharsets.UTF_8));
    }

    private TableSource source(byte[] bytes) {
        try {
            Path file = Files.createTempFile(folder, "table", "");
            Files.write(file, bytes);
            return TableSource.open(
                    file, LIMITS, cells -> cells.contains("番号") && (cells.contains("名前") || cells.size() == 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> rows(TableSource source) {
        List<List<String>> rows = new ArrayList<>();
        source.rows(row -> rows.add(row.cells()));
        return rows;
    }

    private void assertRefused(byte[] bytes, String code) {
        assertThatThrownBy(() -> source(bytes))
                .asInstanceOf(InstanceOfAssertFactories.type(Invalid.class))
                .extracting(refusal -> refusal.faults().get(0).code())
                .isEqualTo(code);
    }
}
