package org.meguri.insight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.platform.problem.Invalid;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-1", "@SUM(A1)", "\tx", "＝A1"})
    void aCellThatLooksLikeAFormulaGetsAnApostrophe(String text) {
        assertThat(Csv.cell(text)).isEqualTo("'" + text);
    }

    @Test
    void anApostropheComesBeforeTheQuotes() {
        assertThat(Csv.cell("=HYPERLINK(\"x\",1)")).isEqualTo("\"'=HYPERLINK(\"\"x\"\",1)\"");
    }

    @Test
    void commasQuotesAndLineEndsAreQuoted() {
        assertThat(Csv.cell("総務課, 係")).isEqualTo("\"総務課, 係\"");
        assertThat(Csv.cell("a\"b")).isEqualTo("\"a\"\"b\"");
        assertThat(Csv.cell("a\nb")).isEqualTo("\"a\nb\"");
        assertThat(Csv.cell("総務課")).isEqualTo("総務課");
        assertThat(Csv.cell("")).isEmpty();
    }

    @Test
    void utf8BeginsWithAByteOrderMark() {
        byte[] bytes = new Csv().row(List.of("部", "1")).bytes(Csv.charset(null));
        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("\uFEFF部,1\r\n");
    }

    @Test
    void aLetterThatWindows31jDoesNotHaveIsShownAsMissing() {
        Charset charset = Csv.charset("windows-31j");
        byte[] bytes = new Csv().row(List.of("髙﨑𠮷")).bytes(charset);
        assertThat(new String(bytes, charset)).isEqualTo("髙﨑〓\r\n");
    }

    @Test
    void anUnknownEncodingIsRefused() {
        assertThatThrownBy(() -> Csv.charset("ebcdic")).isInstanceOf(Invalid.class);
    }
}
