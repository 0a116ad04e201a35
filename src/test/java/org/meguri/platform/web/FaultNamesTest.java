package org.meguri.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** The summary above a form names each field once, as the form does. */
class FaultNamesTest {

    private final FaultNames names = new FaultNames(new Texts());

    @Test
    void aFieldIsNamedOnceByItsLabelInTheOrderOfThePage() {
        assertThat(lines(
                        fault("to", "To: Please fill this in.", "Please fill this in.")
                                + fault("from", "From: Wrong.", "Wrong."),
                        """
                        <div class="field"><label for="from">First day <span class="field__note">optional</span></label>
                        <input class="input" id="from"></div>
                        <div class="field"><label for="to">Last day</label><input class="input" id="to"></div>
                        """))
                .containsExactly("First day: Wrong.", "Last day: Please fill this in.");
    }

    @Test
    void aGroupIsNamedByItsLegend() {
        String group = """
                <fieldset class="field"%s><legend class="field__legend"><span>Outcome</span></legend>
                <input type="radio" name="outcome"%s value="a"><label for="outcome">Success</label></fieldset>
                """;
        String fault = fault("outcome", "Please choose.", "Please choose.");
        assertThat(lines(fault, group.formatted("", " id=\"outcome\""))).containsExactly("Outcome: Please choose.");
        assertThat(lines(fault, group.formatted(" id=\"outcome\"", ""))).containsExactly("Outcome: Please choose.");
    }

    @Test
    void whereNoLabelStandsTheKnownNameStaysAndLettersOfThePageDoNoHarm() {
        assertThat(lines(fault("file", "File: Wrong.", "Wrong."), "<p>nothing</p>"))
                .containsExactly("File: Wrong.");
        assertThat(lines(
                        fault("a", "A: It&#39;s {0} &lt;b&gt; $1.", "It&#39;s {0} &lt;b&gt; $1."),
                        "<label for=\"a\">Q &amp; A</label><input id=\"a\">"))
                .containsExactly("Q & A: It's {0} <b> $1.");
        assertThat(names.byLabels("<p>fine</p>", Locale.ENGLISH)).isEqualTo("<p>fine</p>");
    }

    private static String fault(String field, String line, String message) {
        return "<li data-fault=\"" + message + "\"><a href=\"#" + field + "\">" + line + "</a></li>\n    ";
    }

    private Iterable<String> lines(String faults, String form) {
        String page =
                "<div class=\"errors\" role=\"alert\"><ul>\n    " + faults + "</ul></div><form>" + form + "</form>";
        return Jsoup.parse(names.byLabels(page, Locale.ENGLISH))
                .select(".errors li a")
                .eachText();
    }
}
