package org.meguri.learn.audience;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.meguri.learn.folder.CourseFolder;
import org.meguri.learn.folder.CourseZip;
import org.meguri.people.GrantRole;
import org.meguri.people.Role;
import org.meguri.people.RosterImport;
import org.meguri.people.Units;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.MovableClock;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Trainers say who takes a course; whoever is meant, or comes to be, is enrolled without being asked. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AudienceTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private static final String BRIEF = "brief: {title: {ja: 課題}, attempt: {ja: 試す}, measure: {ja: 分}, tasks: [T05]}";

    @Inject
    World world;

    @Inject
    AudienceClock clock;

    @Inject
    EntityManager entities;

    @Inject
    RemindDuties remindDuties;

    @Inject
    MovableClock time;

    @Inject
    GrantRole grantRole;

    @Inject
    Units units;

    private final Map<String, Map<String, String>> browsers = new HashMap<>();

    @Test
    void whoeverIsMeantIsEnrolledAndToldWhyAndUntilWhen() {
        publish("DUTY-1");
        world.as("trainer")
                .body(Map.of("include", Map.of("titles", List.of("主任"))))
                .post("/api/v1/courses/DUTY-1/audience-preview")
                .then()
                .statusCode(200)
                .body("people", equalTo(2))
                .body("finished", equalTo(0))
                .body("items.staffNumber", hasItems("000101", "000201"))
                .body("items.come", hasItem("NOT_BEGUN"));
        String rule = say("trainer", "DUTY-1", required("主任の人", Map.of("titles", List.of("主任"))));
        clock.tick();

        world.as("hr")
                .get("/api/v1/courses/DUTY-1/audience-rules")
                .then()
                .statusCode(200)
                .body("items[0].people", equalTo(2))
                .body("items[0].finished", equalTo(0))
                .body("items[0].criteria.include.titles", equalTo(List.of("主任")));
        assertThat(main("employee", "/courses/DUTY-1"))
                .contains("必修", "期限", "「主任の人」が対象の講座です。")
                .doesNotContain("このモジュールを始める");
        assertThat(main("beside", "/courses/DUTY-1")).doesNotContain("必修");

        pass("employee", "DUTY-1");
        world.as("hr")
                .get("/api/v1/courses/DUTY-1/audience-rules")
                .then()
                .body("items[0].finished", equalTo(1))
                .body("items[0].overdue", equalTo(0));

        world.as("trainer")
                .delete("/api/v1/courses/DUTY-1/audience-rules/" + rule)
                .then()
                .statusCode(204);
        clock.tick();
        assertThat(main("colleague", "/courses/DUTY-1")).doesNotContain("必修", "このモジュールを始める");
        world.as("trainer")
                .delete("/api/v1/courses/DUTY-1/audience-rules/" + rule)
                .then()
                .statusCode(404);
    }

    @Test
    void whoeverIsHiredComesUnderTheRuleByThemselves() {
        publish("DUTY-2");
        say("owner", "DUTY-2", required("新しい人", Map.of("employments", List.of("FISCAL_YEAR"))));
        clock.tick();
        people("DUTY-2", 0);
        String id = world.as("admin")
                .contentType("text/csv")
                .body((String.join(",", RosterImport.Kind.STAFF.columns())
                                + "\n000991,新井 人,あらい ひと,,会計年度任用,20110,主事,本務,在職,"
                                + LocalDate.now(ZoneId.of("Asia/Tokyo")) + ",,\n")
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/roster-imports?kind=staff")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        world.as("admin")
                .put("/api/v1/roster-imports/" + id + "/application")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
        clock.tick();
        people("DUTY-2", 1);
    }

    private void people(String course, int count) {
        world.as("hr")
                .get("/api/v1/courses/" + course + "/audience-rules")
                .then()
                .body("items[0].people", equalTo(count));
    }

    @Test
    void whoHasToTakeACourseIsToldOnceRemindedAWhileAndLeftAloneOnceItIsFinished() {
        publish("DUTY-8");
        String rule = say("trainer", "DUTY-8", required("主任の人", Map.of("titles", List.of("主任"))));
        clock.tick();
        assertThat(main("employee", "/home")).contains("必修の講座「講座」を受けてください");
        LocalDate due = entities.createQuery(
                        "select max(d.dueOn) from CourseDuty d where d.rule.id = :rule", LocalDate.class)
                .setParameter("rule", UUID.fromString(rule))
                .getSingleResult();
        try {
            at(BusinessCalendar.plus(LocalDate.now(TOKYO), 1));
            assertThat(remindDuties.remind()).isPositive();
            assertThat(remindDuties.remind()).isZero();
            assertThat(told("employee", "DUTY-8")).containsOnlyOnce("COURSE_REQUIRED");
            at(BusinessCalendar.plus(due, 1));
            remindDuties.remind();
            assertThat(told("employee", "DUTY-8")).contains("COURSE_OVERDUE");
            assertThat(main("manager", "/home/manager")).contains("必修の講座の期限を過ぎた人が");
            assertThat(main("hr", "/home/hr")).contains("必修の講座の期限を過ぎた人が");
            pass("employee", "DUTY-8");
            assertThat(told("employee", "DUTY-8")).isEmpty();
            assertThat(page("employee", "/home")).doesNotContain("/courses/DUTY-8");
            at(BusinessCalendar.plus(due, 30));
            remindDuties.remind();
            assertThat(told("employee", "DUTY-8")).isEmpty();
        } finally {
            time.release();
            browsers.clear();
            world.signInAgain();
            world.as("trainer").delete("/api/v1/courses/DUTY-8/audience-rules/" + rule);
            clock.tick();
        }
    }

    private void at(LocalDate day) {
        time.set(day.atTime(9, 0).atZone(TOKYO).toInstant());
        browsers.clear();
        world.signInAgain();
    }

    /** The kinds of what is unseen of a course. */
    private List<String> told(String login, String course) {
        return world.as(login)
                .get("/api/v1/me/notices?unseen=true")
                .jsonPath()
                .getList("items.findAll { it.href == '/courses/" + course + "' }.kind");
    }

    @Test
    void aCourseThatIsOpenToSomeIsClosedToOthers() {
        publish("DUTY-3");
        say(
                "trainer",
                "DUTY-3",
                Map.of(
                        "name",
                        "窓口の人",
                        "kind",
                        "OPEN",
                        "criteria",
                        Map.of("include", Map.of("units", List.of("20100")))));
        world.as("employee")
                .body(Map.of())
                .post("/api/v1/courses/DUTY-3/enrolments")
                .then()
                .statusCode(409)
                .body("type", org.hamcrest.Matchers.containsString("audience-not-meant"));
        world.as("colleague")
                .body(Map.of())
                .post("/api/v1/courses/DUTY-3/enrolments")
                .then()
                .statusCode(201);
    }

    @Test
    void aTrainerOfSomeUnitsSpeaksForTheirPeopleOnly() {
        publish("DUTY-4");
        if (!world.actor("sibling").is(Role.TRAINER)) {
            grantRole.grant(
                    world.actor("admin"),
                    world.person("000202"),
                    Role.TRAINER,
                    units.tree(world.actor("admin").body())
                            .findByCode("20100")
                            .orElseThrow()
                            .id(),
                    null,
                    null);
            world.signInAgain();
        }
        for (Map<String, ?> include : List.<Map<String, ?>>of(Map.of(), Map.of("units", List.of("20110", "10110")))) {
            world.as("sibling")
                    .body(required("範囲", include))
                    .post("/api/v1/courses/DUTY-4/audience-rules")
                    .then()
                    .statusCode(422)
                    .body("faults.field", hasItem("units"));
        }
        String own = say("sibling", "DUTY-4", required("窓口係", Map.of("units", List.of("20110"))));
        String all = say("trainer", "DUTY-4", required("全職員", Map.of()));
        world.as("sibling")
                .delete("/api/v1/courses/DUTY-4/audience-rules/" + all)
                .then()
                .statusCode(403);
        world.as("sibling")
                .delete("/api/v1/courses/DUTY-4/audience-rules/" + own)
                .then()
                .statusCode(204);
    }

    @Test
    void theFormShowsWhoIsMeantKeepsWhatWasTypedAndSavesOnce() {
        publish("DUTY-5");
        String path = "/courses/DUTY-5/audience";
        Response preview =
                post("trainer", path + "/preview", Map.of("name", "係の人", "kind", "REQUIRED", "units", "10110"));
        assertThat(preview.statusCode()).isEqualTo(200);
        Document page = Jsoup.parse(preview.asString());
        assertThat(page.select("main tbody th").eachText()).anyMatch(text -> text.contains("佐藤 花子"));
        assertThat(page.selectFirst("input[name=name]").val()).isEqualTo("係の人");
        assertThat(page.select("input[name=units][checked]").eachAttr("value")).containsExactly("10110");

        Response refused = post("trainer", path, Map.of("name", "係の人", "kind", "REQUIRED", "units", "10110"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).selectFirst("#dueDays-error").text())
                .contains("期限");
        Map<String, String> fields = Map.of(
                "name",
                "係の人",
                "kind",
                "REQUIRED",
                "units",
                "10110",
                "dueDays",
                "15",
                "_submission",
                "7d1f1c9e-0f0e-4a53-9a0c-0a8f2b1d9c99");
        assertThat(post("trainer", path, fields).statusCode()).isEqualTo(303);
        assertThat(post("trainer", path, fields).statusCode()).isEqualTo(303);
        Document list = Jsoup.parse(page("trainer", path));
        assertThat(list.select("main .card h2").eachText()).containsExactly("係の人");
        String edit = list.selectFirst("main .card a").attr("href");
        assertThat(post("trainer", edit, Map.of("name", "別の名前", "kind", "REQUIRED", "dueDays", "15", "version", "77"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(post("trainer", edit, Map.of("name", "別の名前", "kind", "RECOMMENDED", "version", "0"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("beside", "/courses/DUTY-5")).contains("推奨", "「別の名前」");
        world.as("trainer")
                .body(required("町の人", Map.of("units", List.of("no-such"))))
                .post("/api/v1/courses/DUTY-5/audience-rules")
                .then()
                .statusCode(422);
    }

    @Test
    void aRuleByOccupationGoesWithThePeopleAndNamesOnlyWhatStandsInTheRoster() {
        publish("DUTY-9");
        String path = "/courses/DUTY-9/audience";
        occupations("000101,佐藤 花子,10110,主任,%1$s,保健師\n000103,鈴木 次郎,10110,主事,%1$s,土木\n");
        Document blank = Jsoup.parse(page("trainer", path + "/new"));
        assertThat(blank.select("input[name=occupations]").eachAttr("value")).containsExactly("保健師", "土木");
        assertThat(blank.select("input[name=exceptOccupations]").eachAttr("value"))
                .containsExactly("保健師", "土木");

        Document preview = Jsoup.parse(
                post("trainer", path + "/preview", Map.of("name", "保健師", "kind", "REQUIRED", "occupations", "保健師"))
                        .asString());
        assertThat(preview.select("main tbody th").eachText())
                .singleElement()
                .asString()
                .contains("佐藤 花子");
        assertThat(preview.select("input[name=occupations][checked]").eachAttr("value"))
                .containsExactly("保健師");
        Response unknown = post("trainer", path, Map.of("name", "獣医師", "kind", "OPEN", "exceptOccupations", "獣医師"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(unknown.asString()).select(".field__error").text())
                .contains("職種「獣医師」が見つかりません。");
        assertThat(Jsoup.parse(unknown.asString())
                        .selectFirst("input[name=name]")
                        .val())
                .isEqualTo("獣医師");
        world.as("trainer")
                .body(required("獣医師", Map.of("occupations", List.of("獣医師"))))
                .post("/api/v1/courses/DUTY-9/audience-rules")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("occupations"))
                .body("faults[0].message", org.hamcrest.Matchers.containsString("獣医師"));

        say("trainer", "DUTY-9", required("技術の人", Map.of("occupations", List.of("保健師", "土木"))));
        assertThat(post("trainer", path, Map.of("name", "土木のほか", "kind", "RECOMMENDED", "exceptOccupations", "土木"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(main("trainer", path)).contains("職種：保健師 職種：土木", "除く人 職種：土木");
        world.as("hr")
                .get("/api/v1/courses/DUTY-9/audience-rules")
                .then()
                .body("items[0].criteria.include.occupations", equalTo(List.of("保健師", "土木")))
                .body("items[1].criteria.exclude.occupations", equalTo(List.of("土木")));
        clock.tick();
        people("DUTY-9", 2);

        // once nobody has it any more, the rule still names it and can be saved as it is
        occupations("000103,鈴木 次郎,10110,主事,%1$s,建築\n");
        clock.tick();
        people("DUTY-9", 1);
        Document edit = Jsoup.parse(page(
                "trainer",
                Jsoup.parse(page("trainer", path)).selectFirst("main .card a").attr("href")));
        assertThat(edit.select("input[name=occupations]").eachAttr("value")).containsExactly("保健師", "土木", "建築");
        assertThat(edit.select("input[name=occupations][checked]").eachAttr("value"))
                .containsExactly("保健師", "土木");
        assertThat(main("employee", "/preferences")).contains("職種 保健師");
    }

    private void occupations(String lines) {
        String id = world.as("hr")
                .contentType("text/csv")
                .body(("職員番号,氏名,所属コード,職名,発令日,職種\n"
                                + lines.formatted(
                                        FiscalYear.of(LocalDate.now(TOKYO)).firstDay()))
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/roster-imports?kind=staff")
                .then()
                .statusCode(201)
                .body("rejected", equalTo(0))
                .extract()
                .path("id");
        world.as("hr")
                .put("/api/v1/roster-imports/" + id + "/application")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }

    @Test
    void aQuietPeriodMovesTheDayUntilWhichACourseIsDue() {
        publish("DUTY-6", BRIEF);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        say("trainer", "DUTY-6", required("課長", Map.of("titles", List.of("課長"))));
        clock.tick();
        String before = Jsoup.parse(page("manager", "/courses/DUTY-6"))
                .selectFirst(".mine strong")
                .text();
        String loop = dueOfLoop("manager", "DUTY-6");
        Response kept = post(
                "hr",
                "/quiet-periods",
                Map.of(
                        "name",
                        "試験議会",
                        "from",
                        today.plusDays(1).toString(),
                        "to",
                        today.plusDays(40).toString()));
        assertThat(kept.statusCode()).isEqualTo(303);
        clock.tick();
        String after = Jsoup.parse(page("manager", "/courses/DUTY-6"))
                .selectFirst(".mine strong")
                .text();
        assertThat(after).startsWith("期限").isNotEqualTo(before);
        assertThat(dueOfLoop("manager", "DUTY-6"))
                .as("the loop's day goes with it")
                .isGreaterThan(loop);
        String id = world.as("hr")
                .get("/api/v1/quiet-periods")
                .then()
                .body("items.name", hasItem("試験議会"))
                .extract()
                .path("items.find { it.name == '試験議会' }.id");
        world.as("hr").delete("/api/v1/quiet-periods/" + id).then().statusCode(204);
        world.as("hr").get("/api/v1/quiet-periods").then().body("items.name", not(hasItem("試験議会")));
        clock.tick();
        assertThat(Jsoup.parse(page("manager", "/courses/DUTY-6"))
                        .selectFirst(".mine strong")
                        .text())
                .isEqualTo(before);
        assertThat(dueOfLoop("manager", "DUTY-6")).isEqualTo(loop);
        assertThat(post("hr", "/quiet-periods", Map.of("name", "", "from", "", "to", ""))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aCourseThatComesFirstIsFinishedFirstAndACircleIsNamed() {
        publish("DUTY-7");
        publish("DUTY-8");
        needs("DUTY-8", "DUTY-7").then().statusCode(204);
        needs("DUTY-7", "DUTY-8")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("needs"))
                .body("faults[0].message", org.hamcrest.Matchers.containsString("講座 ← 講座 ← 講座"));
        needs("DUTY-7", "NO-SUCH").then().statusCode(422);
        world.as("employee")
                .body(Map.of())
                .post("/api/v1/courses/DUTY-8/enrolments")
                .then()
                .statusCode(409);
        pass("employee", "DUTY-7");
        assertThat(main("employee", "/courses/DUTY-8")).contains("先に終える講座", "修了");
        world.as("employee")
                .body(Map.of())
                .post("/api/v1/courses/DUTY-8/enrolments")
                .then()
                .statusCode(201);
        assertThat(post("trainer", "/courses/DUTY-8/prerequisites", Map.of()).statusCode())
                .isEqualTo(303);
        world.as("employee").get("/api/v1/courses/DUTY-8/prerequisites").then().body("total", equalTo(0));
    }

    private Response needs(String course, String first) {
        return world.as("trainer")
                .body(Map.of("needs", List.of(first)))
                .put("/api/v1/courses/" + course + "/prerequisites");
    }

    private static Map<String, ?> required(String name, Map<String, ?> include) {
        return Map.of("name", name, "kind", "REQUIRED", "dueDays", 10, "criteria", Map.of("include", include));
    }

    private String say(String login, String course, Map<String, ?> rule) {
        return world.as(login)
                .body(rule)
                .post("/api/v1/courses/" + course + "/audience-rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, String> browser(String login) {
        return browsers.computeIfAbsent(login, world::cookies);
    }

    private String page(String login, String path) {
        world.make();
        return given().cookies(browser(login))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String main(String login, String path) {
        return Jsoup.parse(page(login, path)).selectFirst("main").text();
    }

    private Response post(String login, String path, Map<String, String> fields) {
        String token = Jsoup.parse(page(login, "/preferences"))
                .selectFirst("form input[name=_token]")
                .val();
        return given().cookies(browser(login))
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", token)
                .formParams(fields)
                .post(path);
    }

    private String dueOfLoop(String login, String course) {
        return world.as(login).get("/api/v1/me/loops").path("items.find { it.course == '" + course + "' }.dueOn");
    }

    private void publish(String code) {
        publish(code, "exercise: {title: {ja: 題}, text: {ja: 文}}");
    }

    private void publish(String code, String lead) {
        String id = world.as("trainer")
                .contentType("application/zip")
                .body(CourseZip.pack(CourseFolder.of(Map.of(
                        "course.yaml",
                        "code: " + code + "\ntitle: {ja: 講座}\nsummary: {ja: 要約}\nmodules: [M1]\n",
                        "M1/module.yaml",
                        "code: M1\ntitle: {ja: 単元}\ngoals: [{ja: できる}]\nlessons: [one]\n" + lead
                                + "\nshare: {ja: 共有}\n",
                        "M1/quiz.yaml",
                        "pass: 80\ndraw: 1\nquestions:\n  - id: q1\n    text: {ja: 問い}\n    choices:\n"
                                + "      - {text: {ja: 正しい}, correct: true, feedback: {ja: はい}}\n"
                                + "      - {text: {ja: 誤り}, feedback: {ja: いいえ}}\n",
                        "M1/one.ja.md",
                        "# 題\n\n文\n"))))
                .post("/api/v1/course-drafts/folders")
                .path("id");
        world.as("trainer")
                .put("/api/v1/course-drafts/" + id + "/publication")
                .then()
                .statusCode(204);
    }

    private void pass(String login, String course) {
        String quiz = world.as(login).get("/api/v1/courses/" + course).path("modules[0].quiz.id");
        JsonPath sheet = world.as(login).get("/api/v1/quizzes/" + quiz).jsonPath();
        world.as(login)
                .body(Map.of(
                        "sheet",
                        sheet.getString("sheet"),
                        "answers",
                        List.of(Map.of(
                                "question",
                                sheet.getString("questions[0].id"),
                                "choices",
                                List.of(sheet.getString("questions[0].choices.find { it.text == '正しい' }.id"))))))
                .post("/api/v1/quizzes/" + quiz + "/attempts")
                .then()
                .statusCode(201);
    }
}
