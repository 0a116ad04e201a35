package org.meguri.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.meguri.platform.FiscalYear;

/** Learn, practise, share, once round, as the people of the sample city walk it in a browser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OnceRoundTheLoopJourneyIT extends Journey {

    private static final String TITLE = "冒頭の一文を先に決めたら、あいさつ文がすぐに形になった";

    @Test
    @Order(0)
    void theSampleYearIsOfAProgrammeThatIsAlive() {
        try (Reader hr = Reader.signedIn(browser, demo.address(), "hr")) {
            hr.open("/home/hr");
            int open = figure(hr, "open");
            assertThat(figure(hr, "overdue"))
                    .as("of %d open loops most are in time", open)
                    .isLessThan(open / 2);
            assertThat(figure(hr, "reused")).isBetween(20, 60);
            assertThat(closedLoops()).isBetween(180, 300);
            hr.open("/programme");
            assertThat(hr.text())
                    .contains("令和"
                            + (FiscalYear.of(LocalDate.now(ZoneId.of("Asia/Tokyo")))
                                            .year()
                                    - 2018) + "年度");
        }
        try (Reader trainer = Reader.signedIn(browser, demo.address(), "trainer")) {
            List<String> waits = trainer.page.locator(".line .nowrap").allInnerTexts();
            assertThat(waits)
                    .isNotEmpty()
                    .allSatisfy(wait -> assertThat(Integer.parseInt(wait.replaceAll("\\D", "")))
                            .as("days somebody waits for the trainer")
                            .isLessThan(15));
        }
        try (Reader manager = Reader.signedIn(browser, demo.address(), "manager")) {
            manager.open("/home/manager");
            assertThat(manager.page.locator(".line").count()).isBetween(1, 8);
        }
    }

    private static int figure(Reader reader, String card) {
        String text = reader.page
                .locator("section[aria-labelledby=" + card + "] .number-card__figure")
                .innerText();
        return Integer.parseInt(text.replace(",", ""));
    }

    @Test
    @Order(1)
    void onePersonGoesOnceRoundAndEverybodyElseDoesTheirPart() {
        int closedBefore = closedLoops();
        String practice = learnAndPractise();
        confirm(practice);
        answer(practice);
        String published = share(practice);
        assertThat(closedLoops()).isEqualTo(closedBefore + 1);
        adopt(published);
        try (Reader employee = Reader.signedIn(browser, demo.address(), "employee")) {
            employee.open("/home");
            assertThat(employee.text()).contains(TITLE).contains("市民課が採用");
            employee.open(published);
            assertThat(employee.text()).contains("市民課");
        }
    }

    private String learnAndPractise() {
        try (Reader employee = Reader.signedIn(browser, demo.address(), "employee")) {
            assertThat(employee.text()).contains("書類より、住民と向き合う時間を").contains("を学びましょう");
            employee.press("学ぶ");
            employee.press("最初のレッスンを読む");
            for (int lesson = 0; lesson < 5; lesson++) {
                employee.page.locator("form.lesson-end button").click();
                employee.page.waitForLoadState();
                employee.check();
            }
            passQuiz(employee);
            employee.open("/practices");
            employee.page.locator("main .list a").first().click();
            employee.page.waitForLoadState();
            employee.check();
            String practice = employee.page.url().replace(demo.address(), "").replaceAll("[#?].*", "");

            employee.press("計画");
            Locator tasks = employee.page.locator("select[name=task] option");
            String speech = tasks.all().stream()
                    .filter(option -> option.innerText().contains("あいさつ文"))
                    .findFirst()
                    .orElseThrow()
                    .getAttribute("value");
            employee.page.locator("select[name=task]").selectOption(speech);
            employee.fill("baselineMinutes", "60");
            employee.fill("cue", "来月の式典の依頼が届いたら");
            employee.fill("action", "最初の下書きをAIで作る");
            employee.fill(
                    "plannedOn",
                    LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(3).toString());
            employee.press("保存");

            record(employee, practice, "FAILED", "75", "条件を書かずに頼んだので、行事の名前を作られました。");
            record(employee, practice, "WENT_WELL", "25", "事実を先に渡したら、直しは二か所で済みました。");
            assertThat(employee.text()).contains("(60分 − 25分)× 1回 = 35分");
            employee.press("報告");
            assertThat(employee.text()).contains("報告");
            employee.open("/home");
            assertThat(employee.text()).contains("返事を待っています").contains("髙橋 誠一");
            return practice;
        }
    }

    private static void passQuiz(Reader employee) {
        QuizKey.answer(employee.page, "ai-writing/M4");
        employee.page.locator("main form button").last().click();
        employee.page.waitForLoadState();
        employee.check();
        assertThat(employee.page.url()).contains("/attempts/");
        assertThat(employee.text()).contains("5 / 5");
    }

    private static void record(Reader employee, String practice, String outcome, String minutes, String note) {
        employee.open(practice + "/logs/new");
        employee.choose("outcome", outcome);
        employee.fill("minutes", minutes);
        employee.fill("note", note);
        employee.fill("prompt", "次の事実だけを使って、あいさつ文の下書きを作ってください。");
        employee.page.locator("main form button").last().click();
        employee.page.waitForURL(Pattern.compile(".*" + practice + "(#.*)?$"));
        employee.check();
        assertThat(employee.text()).contains(note);
    }

    private void confirm(String practice) {
        try (Reader manager = Reader.signedIn(browser, demo.address(), "manager")) {
            manager.open("/home/manager");
            assertThat(manager.text()).contains("佐伯 美咲");
            manager.page.locator("main a[href='" + practice + "']").first().click();
            manager.page.waitForLoadState();
            manager.check();
            manager.fill("text", "失敗のところまで書いてくれて助かります。");
            manager.press("確認");
            assertThat(manager.text()).contains("失敗のところまで書いてくれて助かります。");
        }
    }

    private void answer(String practice) {
        try (Reader trainer = Reader.signedIn(browser, demo.address(), "trainer")) {
            trainer.open("/home/trainer");
            trainer.open(practice);
            trainer.fill("goodPoint", "事実を先に渡す工夫がよいです。");
            trainer.fill("tryNext", "次は例を一つ足してみましょう。");
            trainer.fill("showTo", "秘書係の皆さん");
            trainer.press("返事を送る");
            assertThat(trainer.page.url()).as("on to whoever waits next").endsWith("/home/trainer");
            trainer.open(practice);
            assertThat(trainer.text()).contains("次は例を一つ足してみましょう。");
        }
    }

    private String share(String practice) {
        try (Reader employee = Reader.signedIn(browser, demo.address(), "employee")) {
            employee.press("事例として共有する");
            assertThat(employee.page.url()).contains("/cases/new");
            employee.fill("title", TITLE);
            assertThat(employee.page.inputValue("[name=result]")).contains("60").contains("50");
            employee.fill("why", "使ってよい事実を先に並べたので、想像で埋められなくなりました。");
            employee.fill("advice", "日付と行事名は、必ず依頼文と照らしてください。");
            employee.choose("byline", "PERSON");
            employee.choose("audience", "ALL");
            employee.press("共有する");
            employee.page.waitForURL(Pattern.compile(".*/cases/[0-9a-f-]{36}.*"));
            employee.check();
            assertThat(employee.text()).contains(TITLE);
            return employee.page.url().replace(demo.address(), "").replaceAll("[#?].*", "");
        }
    }

    private void adopt(String published) {
        try (Reader colleague = Reader.signedIn(browser, demo.address(), "colleague")) {
            colleague.open("/cases");
            colleague.fill("q", "冒頭の一文");
            colleague.page.keyboard().press("Enter");
            colleague.page.waitForURL(Pattern.compile(".*q=.*"));
            colleague.check();
            colleague.press(TITLE);
            assertThat(colleague.page.url()).endsWith(published);
            colleague.choose("answer", "ADOPT");
            colleague.page.locator("#answer form button").click();
            colleague.page.waitForLoadState();
            colleague.check();
            colleague.open("/practices");
            assertThat(colleague.text()).contains("あいさつ文");
        }
    }

    private int closedLoops() {
        try (Reader hr = Reader.signedIn(browser, demo.address(), "hr")) {
            hr.open("/home/hr");
            Matcher figure = Pattern.compile("(\\d+) / (\\d+)件").matcher(hr.text());
            assertThat(figure.find()).isTrue();
            return Integer.parseInt(figure.group(1));
        }
    }

    @Test
    @Order(2)
    void everyMainPageIsCompleteInEnglish() {
        List<String> pages = List.of(
                "/home",
                "/courses",
                "/courses/AI-WRITING",
                "/practices",
                "/tasks",
                "/cases",
                "/preferences",
                "/home/hr",
                "/people",
                "/units",
                "/roster-imports",
                "/loops",
                "/programme");
        try (Reader hr = Reader.signedIn(browser, demo.address(), "hr")) {
            hr.page.locator("header .header__wide button").first().click();
            hr.page.waitForLoadState();
            for (String path : pages) {
                hr.open(path);
                assertThat(hr.page.locator("html").getAttribute("lang")).isEqualTo("en");
                assertThat(hr.page.locator("header").innerText())
                        .as(path)
                        .contains("Home")
                        .doesNotContain("ホーム");
            }
        }
    }

    @Test
    @Order(4)
    void everyMainPageFitsTwiceTheSize() {
        try (Reader large = new Reader(browser, demo.address(), 683, 384)) {
            large.signIn("manager");
            for (String path :
                    List.of("/home", "/home/manager", "/courses", "/practices", "/cases", "/loops", "/tasks")) {
                large.open(path);
                assertThat((Integer) large.page.evaluate("() => document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(683);
            }
        }
    }

    @Test
    @Order(5)
    void withoutScriptsThePagesStillWork() {
        try (BrowserContext plain = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = plain.newPage();
            page.setDefaultTimeout(10_000);
            page.navigate(demo.address() + "/sign-in");
            page.fill("[name=login]", "colleague");
            page.fill("[name=password]", "meguri-demo");
            page.locator("main form button").first().click();
            page.waitForURL(Pattern.compile(".*/home.*"));
            page.navigate(demo.address() + "/cases");
            page.fill("main [name=q]", "要約");
            page.locator("main form button").first().click();
            page.waitForURL(Pattern.compile(".*q=.*"));
            page.locator("main h2 a, main h3 a, main .list__title a").first().click();
            page.waitForURL(Pattern.compile(".*/cases/[0-9a-f-]{36}"));
            assertThat(page.locator("main h1").innerText()).isNotBlank();
        }
    }

    @Test
    @Order(3)
    void everyMainPageFitsAPhone() {
        try (Reader phone = new Reader(browser, demo.address(), 390, 844)) {
            phone.signIn("trainer");
            for (String path : List.of(
                    "/home", "/home/trainer", "/courses", "/practices", "/cases", "/assignments/new", "/loops")) {
                phone.open(path);
                assertThat((Integer) phone.page.evaluate("() => document.documentElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(390);
            }
        }
    }
}
