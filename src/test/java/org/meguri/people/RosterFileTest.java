package org.meguri.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.meguri.people.RosterImport.Kind;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.TooLarge;

class RosterFileTest {

    private static final String HEADER = String.join(",", Kind.STAFF.columns()) + "\r\n";
    private static final String LINE = "00123,髙橋 一郎,たかはし いちろう,,正規,01011,主事,本務,在職,2026-04-01,,\r\n";

    @Test
    void utf8IsReadWithAndWithoutByteOrderMark() {
        assertThat(read(HEADER + LINE)).isEqualTo(read("\uFEFF" + HEADER + LINE));
        assertThat(read(HEADER + LINE).get(0).cell(1)).isEqualTo("髙橋 一郎");
    }

    @Test
    void windows31jIsDetected() {
        byte[] bytes = (HEADER + LINE).getBytes(Charset.forName("windows-31j"));
        assertThat(RosterFile.read(Kind.STAFF, bytes).get(0).cell(1)).isEqualTo("髙橋 一郎");
    }

    @Test
    void theLeadingZerosOfAStaffNumberSurvive() {
        assertThat(read(HEADER + LINE).get(0).code(0, "職員番号")).isEqualTo("00123");
        assertThat(read(HEADER + LINE.replace("00123", "\"=\"\"00123\"\"\""))
                        .get(0)
                        .cell(0))
                .isEqualTo("00123");
    }

    @Test
    void fullWidthDigitsAndTrailingBlanksAreUnderstood() {
        assertThat(read(HEADER + LINE.replace("00123", "００１２３　 ")).get(0).code(0, "職員番号"))
                .isEqualTo("00123");
    }

    @Test
    void columnsAreFoundByTheirHeadingsInAnyOrder() {
        RosterLine line = read("理由,氏名,職員番号,職名,所属コード,発令日\n古い理由,山田,00001,主事,01011,2026/4/1\n")
                .get(0);
        assertThat(line.cell(0)).isEqualTo("00001");
        assertThat(line.cell(1)).isEqualTo("山田");
        assertThat(line.cell(11)).isEmpty();
    }

    @Test
    void aStrayQuotationMarkSpoilsOneLineOnly() {
        List<RosterLine> lines = read(HEADER + "00001,\"山田,,,,,,,,,,\r\n" + LINE);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).cell(0)).isEqualTo("00123");
        assertThat(lines.get(1).number()).isEqualTo(3);
    }

    @Test
    void aLineWithAMillionCommasIsOneBadLine() {
        List<RosterLine> lines = read(HEADER + "00001" + ",".repeat(1_000_000) + "\r\n" + LINE);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).tooMany()).isTrue();
        assertThat(lines.get(1).tooMany()).isFalse();
    }

    @Test
    void nothingButAMillionCommasLacksTheHeadings() {
        assertRefused(",".repeat(1_000_000).getBytes(StandardCharsets.UTF_8), "roster-header");
    }

    @Test
    void aBinaryFileIsRefusedWhateverItsName() {
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0}, "table-cut");
        assertRefused(new byte[] {1, 2, 3, 4, 0, 0}, "roster-not-csv");
    }

    @Test
    void anEmptyFileAndOneWithoutLinesAreRefused() {
        assertRefused(new byte[0], "roster-header");
        assertRefused(HEADER.getBytes(StandardCharsets.UTF_8), "roster-no-lines");
    }

    @Test
    void moreThanTenMegabytesAreTooLarge() {
        assertThatThrownBy(() -> RosterFile.read(Kind.STAFF, new byte[RosterFile.LARGEST + 1]))
                .isInstanceOf(TooLarge.class);
    }

    @Test
    void aKeptLineIsTheSameLine() {
        RosterLine line = read(HEADER + LINE).get(0);
        assertThat(RosterLine.ofKept(2, line.kept())).isEqualTo(line);
    }

    private static void assertRefused(byte[] bytes, String code) {
        assertThatThrownBy(() -> RosterFile.read(Kind.STAFF, bytes))
                .asInstanceOf(InstanceOfAssertFactories.type(Invalid.class))
                .extracting(refusal -> refusal.faults().get(0).code())
                .isEqualTo(code);
    }

    private static List<RosterLine> read(String text) {
        return RosterFile.read(Kind.STAFF, text.getBytes(StandardCharsets.UTF_8));
    }
}
