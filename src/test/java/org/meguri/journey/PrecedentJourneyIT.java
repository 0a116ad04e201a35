package org.meguri.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever is held up by a question gets an answer that others find; and a trainer answers many by the keyboard alone. */
class PrecedentJourneyIT extends Journey {

    private static final String QUESTION = "式辞の下書きに、去年の式辞を使ってよいですか";
    private static final String ANSWER = "公表した式辞なら使って構いません。名前の入った版は使わないでください。";
    /** More than wait in the sample city: the queue ends before. */
    private static final int MOST = 30;

    @Test
    void aBlockedPracticeBecomesADecisionAndTheDecisionAPrecedent() {
        String practice;
        try (Reader employee = Reader.signedIn(browser, demo.address(), "employee")) {
            employee.open("/practices");
            employee.page.locator("main .list a").first().click();
            employee.page.waitForLoadState();
            practice = employee.page.url().replace(demo.address(), "").replaceAll("[#?].*", "");
            employee.press("できない理由を伝える");
            employee.choose("reason", "NO_PERMISSION");
            employee.fill("note", "去年の式辞には、ご来賓の名前があります。");
            employee.press("伝える");
            employee.press("判断を求める");
            assertThat(employee.page.inputValue("[name=background]")).contains("ご来賓");
            employee.fill("question", QUESTION);
            employee.page
                    .locator("select[name=decider]")
                    .selectOption(new SelectOption()
                            .setValue(employee.page
                                    .locator("select[name=decider] option")
                                    .filter(new Locator.FilterOptions().setHasText("髙橋 誠一"))
                                    .first()
                                    .getAttribute("value")));
            employee.press("判断を求める");
            assertThat(employee.text()).contains(QUESTION).contains("髙橋 誠一さんが判断します");
            employee.open(practice);
            assertThat(employee.text()).contains("髙橋 誠一さんに判断を求めています");
        }
        try (Reader manager = Reader.signedIn(browser, demo.address(), "manager")) {
            manager.open("/home/manager");
            manager.press("件の質問が待っています");
            manager.press(QUESTION);
            manager.choose("ruling", "CONDITIONAL");
            manager.fill("answer", ANSWER);
            manager.press("判断を伝える");
            assertThat(manager.text()).contains("条件つきでよい").contains("髙橋 誠一");
        }
        try (Reader employee = Reader.signedIn(browser, demo.address(), "employee")) {
            employee.open(practice);
            assertThat(employee.text()).contains("判断が出ました：条件つきでよい").contains("計画を立てる");
        }
        try (Reader colleague = new Reader(browser, demo.address(), 390, 844)) {
            colleague.signIn("colleague");
            colleague.open("/decisions");
            colleague.fill("q", "去年 式辞");
            colleague.page.keyboard().press("Enter");
            colleague.page.waitForURL(Pattern.compile(".*q=.*"));
            colleague.check();
            colleague.press(QUESTION);
            assertThat(colleague.text()).contains(ANSWER).doesNotContain("佐伯");
        }
    }

    @Test
    void aTrainerAnswersAllThatWaitsWithTheKeyboardAlone() {
        try (Typist trainer = new Typist(browser, demo.address(), "trainer")) {
            trainer.go("ホーム");
            trainer.follow("次の人に返事をする");
            String last = "";
            int answered = 0;
            while (trainer.path().startsWith("/practices/")) {
                assertThat(answered++).isLessThan(MOST);
                assertThat(trainer.path()).as("another one each time").isNotEqualTo(last);
                last = trainer.path();
                trainer.typeHere("条件を先に書いたところがよいです。");
                trainer.type("tryNext", "次は例を一つ足してみましょう。");
                trainer.send();
            }
            assertThat(answered).as("reports that waited").isGreaterThan(2);
            assertThat(trainer.text()).contains("返事を待つ報告はありません");
            trainer.reader().open(last);
            assertThat(trainer.text()).contains("条件を先に書いたところがよいです。");
        }
    }
}
