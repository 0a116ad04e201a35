package org.meguri.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A manager is given a second unit beside the own one (兼務), leads both, and gives the second one back. */
class TwoUnitsJourneyIT extends Journey {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    private static final int DAYS = 3;
    private static final String HEADER = "職員番号,氏名,ふりがな,別名,任用形態,所属コード,職名,本務兼務,状態,発令日,終了日,退職日\n";
    private static final String OWN = "総務課";
    /** On some days nothing waits for the head of a division, only for heads of sections. */
    private static final Pattern HEAD = Pattern.compile("課長|係長");

    private static final String PRAISE = "失敗も書いてくれて助かります。";
    private static final String PRAISE_THERE = "兼務先からも、ありがとうございます。";

    /** A report that waits in another unit than the manager's own. */
    private record Report(String practice, String person, String unit, String code, String head) {

        Report at(String found) {
            return new Report(practice, person, unit, found, head);
        }
    }

    @Test
    void twoUnitsAreLedSideBySideUntilTheLastDayOfTheFurtherPost() {
        Report there = appointed();
        String here = confirmInBoth(there);

        demo = demo.again("-Dmeguri.ahead=P" + (DAYS + 2) + "D");
        try (Reader manager = Reader.signedIn(browser, demo.address(), "manager")) {
            manager.open("/team");
            assertThat(manager.text()).contains(OWN).doesNotContain(there.person());
            manager.open(here);
            assertThat(manager.text()).contains(PRAISE);
            manager.open("/loops?unit=" + there.code());
            assertThat(manager.text()).doesNotContain(there.person());
            assertThat(manager.page.navigate(demo.address() + there.practice()).status())
                    .isEqualTo(404);
        }
        try (Reader trainer = Reader.signedIn(browser, demo.address(), "trainer")) {
            trainer.open(there.practice());
            assertThat(trainer.text()).as("what was confirmed stays confirmed").contains(PRAISE_THERE);
        }
    }

    /** The number of the head, if whoever the report waits for works in its division: else somebody stands in. */
    private static Optional<String> number(Reader hr, Report report) {
        hr.open("/people?q=" + report.head());
        String division = report.unit().split(" ")[0];
        return hr
                .page
                .locator("main tbody tr")
                .filter(new Locator.FilterOptions().setHasText(division))
                .filter(new Locator.FilterOptions().setHasText(HEAD))
                .allInnerTexts()
                .stream()
                .findFirst()
                .map(row -> row.replaceAll("(?s).*?([0-9]{6}).*", "$1"));
    }

    /** A head goes; HR gives the manager that unit as well, from today and for a few days. */
    private Report appointed() {
        try (Reader trainer = Reader.signedIn(browser, demo.address(), "trainer");
                Reader hr = Reader.signedIn(browser, demo.address(), "hr")) {
            Report waiting = waitingElsewhere(trainer).stream()
                    .filter(one -> number(hr, one).isPresent())
                    .findFirst()
                    .orElseThrow();
            Report report = waiting.at(code(trainer, waiting.practice(), waiting.unit()));
            String number = number(hr, report).orElseThrow();
            hr.open("/transfers/new");
            hr.fill("name", "応援のための兼務");
            hr.fill("effectiveOn", TODAY.toString());
            hr.press("保存する");
            String lines = number + "," + report.head() + ",,,,03011,主査,本務,在職,,,\n" + "001204,髙橋 誠一,,,," + report.code()
                    + ",課長,兼務,在職,," + TODAY.plusDays(DAYS) + ",\n";
            hr.page
                    .locator("input[name=file]")
                    .setInputFiles(
                            new FilePayload("兼務.csv", "text/csv", (HEADER + lines).getBytes(StandardCharsets.UTF_8)));
            hr.press("読み込んでリハーサルする");
            assertThat(hr.text()).contains("確認する上司が替わる報告").contains(report.person());
            hr.press("いま反映する");
            assertThat(hr.text()).contains("反映済み");
            return report;
        }
    }

    /** The reports that wait in other units, each still without the code of its unit, as it may take long to find. */
    private static List<Report> waitingElsewhere(Reader trainer) {
        trainer.open("/loops?stage=REPORTED");
        return trainer
                .page
                .locator("main tbody tr")
                .filter(new Locator.FilterOptions().setHasNotText(OWN))
                .all()
                .stream()
                .map(row -> new Report(
                        row.locator("a[href^='/practices/']").getAttribute("href"),
                        row.locator("th").innerText(),
                        row.locator("td").first().innerText(),
                        "",
                        row.locator("td").nth(3).innerText()))
                .toList();
    }

    /** Two units may bear one name: it is the one in whose list the report stands. */
    private static String code(Reader trainer, String practice, String unit) {
        for (String code : trainer
                .page
                .locator("main select[name=unit] option")
                .filter(new Locator.FilterOptions().setHasText(last(unit)))
                .all()
                .stream()
                .map(option -> option.getAttribute("value"))
                .toList()) {
            trainer.open("/loops?stage=REPORTED&unit=" + code);
            if (trainer.page.locator("main a[href='" + practice + "']").count() > 0) {
                return code;
            }
        }
        throw new AssertionError("no code for " + unit);
    }

    private static String last(String unit) {
        return unit.substring(unit.lastIndexOf(' ') + 1);
    }

    /** @return the practice that was confirmed in the own unit */
    private String confirmInBoth(Report there) {
        try (Reader manager = Reader.signedIn(browser, demo.address(), "manager")) {
            manager.open("/team");
            assertThat(manager.text())
                    .contains(OWN)
                    .contains("文書法制係")
                    .contains(there.person())
                    .contains("兼務")
                    .as("when the further post ends is still with HR")
                    .doesNotContain("まで）");
            assertThat(manager.page.locator("main section.card h2").allInnerTexts())
                    .as("a unit below the own one is not listed again")
                    .noneMatch(heading -> heading.startsWith("文書法制係"));

            manager.open("/home/manager");
            String here = manager.page
                    .locator("main li.line", new com.microsoft.playwright.Page.LocatorOptions().setHasText(OWN))
                    .first()
                    .locator("a")
                    .first()
                    .getAttribute("href")
                    .replaceAll("#.*", "");
            confirm(manager, here, PRAISE);
            manager.open("/home/manager");
            assertThat(manager.text()).contains(there.person());
            confirm(manager, there.practice(), PRAISE_THERE);

            manager.open("/deputies");
            manager.page
                    .locator("main select[name=unit]")
                    .selectOption(new SelectOption()
                            .setValue(manager.page
                                    .locator("main select[name=unit] option")
                                    .filter(new Locator.FilterOptions().setHasText(last(there.unit())))
                                    .last()
                                    .getAttribute("value")));
            manager.fill("staffNumber", "001202");
            manager.fill("to", TODAY.plusDays(DAYS).toString());
            manager.fill("reason", "出張のため");
            manager.press("代理を決める");
            assertThat(manager.text()).contains("代理中").contains("出張のため");
            return here;
        }
    }

    private static void confirm(Reader manager, String practice, String words) {
        manager.open(practice);
        manager.fill("text", words);
        manager.press("確認");
        assertThat(manager.text()).contains(words);
    }
}
