package org.meguri.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A trainer writes a small course from nothing in the browser, and an employee finishes it. */
class CourseJourneyIT extends Journey {

    private static final String COURSE = "電話の一言目";
    private static final String LESSON = "名乗りと用件";
    private static final String SECOND = "折り返しの約束";
    private static final String RIGHT = "所属と名前を名のる";
    private static final List<String> ORDER = List.of("名のる", "用件を聞く", "復唱する");
    private static final List<String> WRONG = List.of("電話は必ず二回鳴らしてから取る", "保留は十分まで待たせてよい");
    private static final String SOUND = "聞き取れなければ聞き直す";

    @Test
    void aCourseIsWrittenPublishedAndFinished() {
        try (Reader trainer = Reader.signedIn(browser, demo.address(), "trainer")) {
            String draft = begun(trainer);
            writeLessons(trainer, draft);
            writeModule(trainer, draft);
            writeQuestion(trainer, draft);
            writeOrder(trainer, draft);
            writeMarks(trainer, draft);
            trainer.open(draft);
            trainer.press("公開する");
            trainer.open("/courses/PHONE-1");
            assertThat(trainer.text()).contains(COURSE).contains(LESSON);
        }
        try (Reader employee = Reader.signedIn(browser, demo.address(), "employee")) {
            finish(employee);
        }
        try (Reader phone = new Reader(browser, demo.address(), 390, 844)) {
            phone.signIn("colleague");
            phone.open("/courses/PHONE-1");
            assertThat(phone.text()).contains(LESSON).contains(SECOND);
        }
    }

    private String begun(Reader trainer) {
        trainer.open("/course-drafts");
        trainer.fill("title", COURSE);
        trainer.page.locator("#code").fill("PHONE-1");
        trainer.press("つくり始める");
        String draft = trainer.page.url().replace(demo.address(), "").replaceAll("[#?].*", "");
        assertThat(trainer.text()).contains("公開の前に");
        trainer.fill("summary", "電話を受けたときの最初の三十秒を練習します。");
        trainer.page
                .locator("section[aria-labelledby=course]")
                .getByText("保存する")
                .click();
        trainer.page.waitForLoadState();
        trainer.check();
        return draft;
    }

    private static void writeLessons(Reader trainer, String draft) {
        trainer.open(draft);
        trainer.page.locator("#new-module").fill("電話を受ける");
        trainer.page.locator("form[action$='/modules'] button").click();
        trainer.page.waitForLoadState();
        trainer.check();
        add(trainer, LESSON);
        add(trainer, SECOND);
        open(trainer, LESSON);
        trainer.fill("text", "# 始める前に\n\n**所属と名前**を先に名のります。\n\n- 相手の名前を聞く\n- 用件を復唱する\n");
        trainer.page.locator("#preview strong").getByText("所属と名前").waitFor();
        trainer.check();
        trainer.press("保存する");
        trainer.open(draft);
        open(trainer, SECOND);
        trainer.fill("text", "折り返す時刻を、こちらから言います。");
        trainer.press("保存する");
        trainer.open(draft);
        trainer.page.locator("button[aria-label='「" + SECOND + "」を上へ移す']").press("Enter");
        trainer.page.waitForLoadState();
        trainer.check();
        assertThat(trainer.page.locator(".author-lessons a").allInnerTexts()).startsWith(SECOND, LESSON);
    }

    private static void add(Reader trainer, String lesson) {
        trainer.page.locator("#new-lesson-M1").fill(lesson);
        trainer.page.locator("form[action$='/lessons'] button").click();
        trainer.page.waitForLoadState();
        trainer.check();
    }

    private static void open(Reader trainer, String lesson) {
        trainer.page.locator(".author-lessons a").getByText(lesson).click();
        trainer.page.waitForLoadState();
        trainer.check();
    }

    private static void writeModule(Reader trainer, String draft) {
        trainer.open(draft + "/modules/M1");
        trainer.fill("goals", "最初の三十秒で用件を聞き取れる");
        trainer.choose("leads", "EXERCISE");
        trainer.fill("taskTitle", "声に出す");
        trainer.fill("attempt", "同僚と役を替えて二度試します。");
        trainer.fill("share", "言いにくかった言葉を一つ話してください。");
        trainer.press("保存する");
    }

    private static void writeQuestion(Reader trainer, String draft) {
        trainer.open(draft + "/modules/M1");
        trainer.fill("draw", "3");
        trainer.page.locator("section[aria-labelledby=quiz] form button").click();
        trainer.page.waitForLoadState();
        trainer.check();
        trainer.open(draft + "/modules/M1/questions/new");
        trainer.fill("text", "電話を受けて最初に言うことはどれですか。");
        trainer.page.locator("#choice-1").fill(RIGHT);
        trainer.page.locator("#feedback-1").fill("相手は、正しい所にかかったと分かります。");
        trainer.page.locator("#right-1 input").check();
        trainer.page.locator("#choice-2").fill("少々お待ちくださいと言う");
        trainer.page.locator("#feedback-2").fill("まだ用件を聞いていません。");
        trainer.press("保存する");
        assertThat(trainer.text()).contains("電話を受けて最初に言うことはどれですか。");
    }

    private static void writeOrder(Reader trainer, String draft) {
        trainer.open(draft + "/modules/M1/questions/new");
        trainer.choose("kind", "ORDER");
        trainer.fill("text", "電話を受けたときの順に並べてください。");
        for (int i = 0; i < ORDER.size(); i++) {
            trainer.page.locator("#choice-" + (i + 1)).fill(ORDER.get(i));
            trainer.page.locator("#feedback-" + (i + 1)).fill("この順番なら、聞き直しが減ります。");
        }
        trainer.press("保存する");
    }

    private static void writeMarks(Reader trainer, String draft) {
        trainer.open(draft + "/modules/M1/questions/new");
        trainer.choose("kind", "MARK");
        trainer.fill("text", "AIの答えの誤りに印を付けてください。");
        List<String> passages = List.of(WRONG.get(0), SOUND, WRONG.get(1));
        for (int i = 0; i < passages.size(); i++) {
            trainer.page.locator("#choice-" + (i + 1)).fill(passages.get(i));
            trainer.page.locator("#feedback-" + (i + 1)).fill("市の決まりで確かめます。");
            if (WRONG.contains(passages.get(i))) {
                trainer.page.locator("#right-" + (i + 1) + " input").check();
            }
        }
        trainer.press("保存する");
    }

    /** Each line is moved up with its own button, without a mouse. */
    private static void orderByKeyboard(Reader employee) {
        Locator list = employee.page.locator("ol[data-order]");
        for (int place = 0; place < ORDER.size(); place++) {
            int at = list.locator(".order__text").allInnerTexts().indexOf(ORDER.get(place));
            for (; at > place; at--) {
                list.locator("li").nth(at).locator("button").first().press("Enter");
            }
        }
        assertThat(list.locator(".order__text").allInnerTexts()).isEqualTo(ORDER);
    }

    private static Locator choice(Reader employee, String words) {
        return employee.page
                .locator("label.choice", new Page.LocatorOptions().setHasText(words))
                .locator("input");
    }

    private static void finish(Reader employee) {
        employee.open("/courses/PHONE-1");
        employee.page.locator("main a[href^='/lessons/']").first().click();
        employee.page.waitForLoadState();
        employee.check();
        assertThat(employee.text()).contains(SECOND);
        for (int lesson = 0; lesson < 2; lesson++) {
            employee.page.locator("form.lesson-end button").click();
            employee.page.waitForLoadState();
            employee.check();
        }
        choice(employee, RIGHT).press("Space");
        WRONG.forEach(words -> choice(employee, words).press("Space"));
        orderByKeyboard(employee);
        employee.page.locator("[data-sheet-status]").getByText("預かりました").waitFor();
        loseTheConnection(employee);
        employee.page.locator("main form button").last().click();
        employee.page.waitForLoadState();
        employee.check();
        assertThat(employee.text()).contains("3 / 3").contains("正しい所にかかったと分かります");
        employee.open("/courses/PHONE-1");
        assertThat(employee.text()).contains("100%");
    }

    /** The answers are still there when the connection is lost in the middle of a quiz. */
    private static void loseTheConnection(Reader employee) {
        String quiz = employee.page.url();
        assertThat(quiz).contains("?sheet=");
        employee.page.context().setOffline(true);
        employee.page.locator("main form button").last().click();
        employee.page.waitForURL("chrome-error://**");
        employee.page.context().setOffline(false);
        employee.page.navigate(quiz);
        assertThat(choice(employee, RIGHT).isChecked()).isTrue();
        assertThat(choice(employee, SOUND).isChecked()).isFalse();
        assertThat(employee.page.locator("ol[data-order] .order__text").allInnerTexts())
                .isEqualTo(ORDER);
    }
}
