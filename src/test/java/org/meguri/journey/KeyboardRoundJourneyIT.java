package org.meguri.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The whole round once more, by people who have no mouse: every link, field and button is reached with the Tab key. */
class KeyboardRoundJourneyIT extends Journey {

    private static final String TITLE = "日程を先に書いたら、あいさつ文の直しが減った";

    @Test
    void theKeyboardAloneIsEnoughForTheWholeRound() {
        int closedBefore = closedLoops();
        String practice;
        try (Typist employee = arrives("employee")) {
            learn(employee);
            practice = plan(employee);
            record(employee, "FAILED", "75", "日程を書かずに頼んだので、直しに時間がかかりました。");
            record(employee, "WENT_WELL", "25", "日程を先に渡したら、直しは一か所で済みました。");
            assertThat(employee.text()).contains("(60分 − 25分)× 1回 = 35分");
            employee.push("報告する");
            employee.go("ホーム");
            assertThat(employee.text()).contains("返事を待っています").contains("髙橋 誠一");
            employee.signOut();
        }
        confirm(practice);
        answer(practice);
        String published = share();
        assertThat(closedLoops()).isEqualTo(closedBefore + 1);
        adopt(published);
        try (Typist employee = arrives("employee")) {
            assertThat(employee.text()).contains(TITLE).contains("市民課が採用");
            employee.followTo(published);
            assertThat(employee.text()).contains("市民課");
        }
    }

    @Test
    void aCaseOfSomebodyElseIsTriedWithoutAMouse() {
        try (Typist trainer = arrives("trainer")) {
            trainer.go("事例");
            trainer.followTo("/cases/[0-9a-f-]{36}");
            trainer.push("自分で試す");
            assertThat(trainer.path()).matches("/practices/[0-9a-f-]{36}.*");
        }
    }

    private static void learn(Typist employee) {
        employee.skipNavigation();
        employee.follow("学ぶ");
        employee.follow("最初のレッスンを読む");
        for (int lesson = 0; lesson < 5; lesson++) {
            employee.push("読み終えました");
        }
        passQuiz(employee);
        employee.follow("実践の計画を立てる");
    }

    private static void passQuiz(Typist employee) {
        Set<String> right = QuizKey.of("ai-writing/M4");
        for (Locator question :
                employee.reader().page.locator("fieldset.question").all()) {
            String asked = question.locator("legend").innerText();
            List<Locator> choices = question.locator("label.choice").all();
            for (int place = 0; place < choices.size(); place++) {
                String words = choices.get(place).innerText().strip();
                if (right.stream().noneMatch(one -> isChoice(one, asked, words))) {
                    continue;
                }
                Locator input = choices.get(place).locator("input");
                if ("checkbox".equals(input.getAttribute("type"))) {
                    employee.tick(input.getAttribute("name"), input.getAttribute("value"));
                } else {
                    employee.choose(input.getAttribute("name"), place);
                }
                assertThat(input.isChecked()).as(words).isTrue();
            }
        }
        employee.push("答え合わせをする");
        assertThat(employee.path()).startsWith("/attempts/");
        assertThat(employee.text()).contains("5 / 5");
    }

    private static boolean isChoice(String key, String question, String choice) {
        return key.endsWith("|" + choice) && question.contains(key.substring(0, key.indexOf('|')));
    }

    private static String plan(Typist employee) {
        employee.follow("伝わる指示文");
        String practice = employee.path();
        employee.follow("計画を立てる");
        employee.select("task", "あいさつ文");
        employee.type("baselineMinutes", "60");
        employee.type("cue", "来月の式典の依頼が届いたら");
        employee.type("action", "最初の下書きをAIで作る");
        employee.type("plannedOn", LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(3));
        employee.push("保存する");
        assertThat(employee.path()).isEqualTo(practice);
        assertThat(employee.text()).contains("来月の式典の依頼が届いたら");
        return practice;
    }

    private static void record(Typist employee, String outcome, String minutes, String note) {
        employee.follow("記録する");
        employee.choose("outcome", outcome);
        employee.type("minutes", minutes);
        employee.type("note", note);
        employee.type("prompt", "次の日程だけを使って、あいさつ文の下書きを作ってください。");
        employee.push("記録する");
        assertThat(employee.text()).contains(note);
    }

    private void confirm(String practice) {
        try (Typist manager = arrives("manager")) {
            manager.go("ホーム");
            assertThat(manager.text()).contains("佐伯 美咲");
            manager.followTo(practice);
            manager.type("text", "二つとも書いてくれて助かります。");
            manager.push("確認する");
            assertThat(manager.text()).contains("二つとも書いてくれて助かります。");
        }
    }

    private void answer(String practice) {
        try (Typist trainer = arrives("trainer")) {
            trainer.go("進み具合");
            trainer.followTo(practice);
            trainer.type("goodPoint", "日程を先に渡す工夫がよいです。");
            trainer.type("tryNext", "次は例を一つ足してみましょう。");
            trainer.type("showTo", "秘書係の皆さん");
            trainer.push("返事を送る");
            assertThat(trainer.path()).as("on to whoever waits next").isEqualTo("/home/trainer");
        }
    }

    private String share() {
        try (Typist employee = arrives("employee")) {
            employee.follow("事例として共有する");
            assertThat(employee.path()).isEqualTo("/cases/new");
            employee.type("title", TITLE);
            employee.type("why", "決まっていることを先に並べたので、想像で埋められなくなりました。");
            employee.type("advice", "日付は、必ず依頼文と照らしてください。");
            employee.choose("byline", "PERSON");
            employee.choose("audience", "ALL");
            employee.push("共有する");
            assertThat(employee.path()).matches("/cases/[0-9a-f-]{36}");
            assertThat(employee.text()).contains(TITLE);
            return employee.path();
        }
    }

    private void adopt(String published) {
        try (Typist colleague = arrives("colleague")) {
            colleague.go("事例");
            colleague.search("q", "日程を先に");
            colleague.followTo(published);
            colleague.choose("answer", "ADOPT");
            colleague.push("返事をする");
            colleague.go("実践");
            assertThat(colleague.text()).contains("あいさつ文");
        }
    }

    private int closedLoops() {
        try (Typist hr = arrives("hr")) {
            Matcher figure = Pattern.compile("(\\d+) / (\\d+)件").matcher(hr.text());
            assertThat(figure.find()).isTrue();
            return Integer.parseInt(figure.group(1));
        }
    }

    private Typist arrives(String login) {
        return new Typist(browser, demo.address(), login);
    }
}
