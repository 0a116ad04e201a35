package org.meguri.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The guideline changes; somebody whose licence holds takes the module again, pledges, and is approved by their head. */
class LicenceRenewalJourneyIT extends Journey {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @Test
    void aChangedGuidelineIsReadPledgedAndApprovedAnew() {
        try (Reader employee = Reader.signedIn(browser, demo.address(), "employee")) {
            employee.open("/licence");
            assertThat(employee.text()).contains("有効", "することはありません");
        }
        try (Reader hr = Reader.signedIn(browser, demo.address(), "hr")) {
            publish(hr);
        }
        try (Reader employee = new Reader(browser, demo.address(), 390, 844)) {
            employee.signIn("employee");
            employee.press("AI利用資格を更新してください");
            assertThat(employee.text()).contains("要確認", "それまでは今の資格を使えます", "テストを受け直してください");
            pass(employee);
            employee.open("/licence");
            employee.press("誓約して更新を依頼する");
            assertThat(employee.text()).contains("チェックを付けて");
            employee.page.locator("main [name=agreed]").check();
            employee.press("誓約して更新を依頼する");
            assertThat(employee.text()).contains("承認を待っています");
            employee.open("/home");
            assertThat(employee.text()).doesNotContain("AI利用資格を更新してください");
        }
        try (Reader manager = Reader.signedIn(browser, demo.address(), "manager")) {
            manager.open("/home/manager");
            manager.press("AI利用資格の承認を");
            assertThat(manager.text()).contains("更新");
            manager.press("承認する");
        }
        try (Reader employee = Reader.signedIn(browser, demo.address(), "employee")) {
            employee.open("/inbox");
            assertThat(employee.text()).contains("AI利用資格が承認されました");
            employee.open("/licence");
            assertThat(employee.text()).contains("有効", "することはありません");
            employee.press("資格証を印刷");
            assertThat(employee.page.pdf()).as("the card can be printed").isNotEmpty();
        }
    }

    private static void publish(Reader hr) {
        hr.open("/guidelines/new");
        hr.fill("effectiveOn", TODAY.toString());
        hr.fill("change", "議事録の要約を頼むときの決まりを加えました。");
        hr.fill("text", "## 守ること\n\n- 出てきた文は、元の資料と照らして確かめます。\n- 発言者の名前は、渡す前に記号に置き換えます。");
        hr.fill("pledge", "利用ガイドラインを読み、守ることを誓います。");
        hr.fill("renewBy", TODAY.toString());
        hr.press("公開する");
        assertThat(hr.page.locator("#renewBy-error").isVisible()).isTrue();
        assertThat(hr.page.locator("main [name=text]").inputValue())
                .as("what was typed is still there")
                .contains("元の資料と照らして");
        hr.fill("renewBy", TODAY.plusDays(30).toString());
        hr.choose("retake", "M3");
        hr.press("公開する");
        hr.open("/guidelines");
        assertThat(hr.text()).contains("施行中");
    }

    private static void pass(Reader employee) {
        employee.press("M3");
        String quiz = employee.page.locator("#M3 a[href^='/quizzes/']").first().getAttribute("href");
        employee.open(quiz);
        QuizKey.answer(employee.page, "ai-safety/M3");
        employee.press("答え合わせをする");
        assertThat(employee.text()).contains("合格です");
    }
}
