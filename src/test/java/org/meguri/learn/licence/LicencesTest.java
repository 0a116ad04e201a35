package org.meguri.learn.licence;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.journey.QuizKey;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.MovableClock;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** From the guideline over modules, pledge and approval to the plan for a task, through pages and API. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LicencesTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final LocalDate TODAY = LocalDate.now(TOKYO);
    private static final LocalDate END = FiscalYear.of(TODAY).lastDay();

    /** 所属の会議録: with internal information. */
    private static final String INTERNAL = "T01";

    private static final String PUBLIC = "T06";

    private static boolean published;

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    RemindRenewal remindRenewal;

    @Inject
    EntityManager entities;

    @BeforeEach
    void publish() {
        world.make();
        if (!published) {
            published = true;
            post(
                            world.cookies("trainer"),
                            "/guidelines",
                            Map.of(
                                    "effectiveOn",
                                    TODAY.toString(),
                                    "text",
                                    "## 約束\n\n確かめてから使う。",
                                    "pledge",
                                    "守ることを誓います。",
                                    "change",
                                    "はじめての版です。"))
                    .then()
                    .statusCode(303);
        }
    }

    @AfterEach
    void release() {
        if (clock.isSet()) {
            clock.release();
            world.signInAgain();
        }
    }

    @Test
    void whoPassesPledgesAndIsApprovedHoldsItUntilTheEndOfTheFiscalYear() {
        String practice = practice("employee");
        assertThat(plan("employee", practice, INTERNAL)
                        .then()
                        .statusCode(422)
                        .extract()
                        .<String>path("faults[0].field"))
                .isEqualTo("task");
        plan("employee", practice, PUBLIC).then().statusCode(200);

        Map<String, String> cookies = world.cookies("employee");
        post(cookies, "/licence/pledge", Map.of("agreed", "yes"))
                .then()
                .statusCode(422)
                .body(containsString("まだ修了していない"));
        List.of("M1", "M2", "M3").forEach(module -> pass("employee", module));
        post(cookies, "/licence/pledge", Map.of()).then().statusCode(422).body(containsString("チェックを付けて"));
        given().cookies(cookies).get("/licence").then().statusCode(200).body(containsString("守ることを誓います。"));
        post(cookies, "/licence/pledge", Map.of("agreed", "yes")).then().statusCode(303);
        world.as("employee")
                .body(Map.of("agreed", true))
                .post("/api/v1/licences/own")
                .then()
                .statusCode(409);
        world.as("employee")
                .get("/api/v1/licences/own")
                .then()
                .body("standing", equalTo("WAITING"))
                .body("next", equalTo("APPROVAL"))
                .body("waitsFor", equalTo("髙橋 一"));

        String id = world.as("manager").get("/api/v1/licences/waiting").path("items[0].id");
        world.as("colleague").get("/api/v1/licences/waiting").then().statusCode(403);
        assertThat(world.as("sibling").get("/api/v1/licences/waiting").<List<?>>path("items"))
                .isEmpty();
        post(world.cookies("manager"), "/team/licences", Map.of()).then().statusCode(422);
        post(world.cookies("manager"), "/team/licences", Map.of("licences", id))
                .then()
                .statusCode(303);
        post(world.cookies("manager"), "/team/licences", Map.of("licences", id))
                .then()
                .statusCode(409);
        world.as("employee")
                .get("/api/v1/licences/own")
                .then()
                .body("standing", equalTo("VALID"))
                .body("validTo", equalTo(END.toString()));
        plan("employee", practice, INTERNAL).then().statusCode(200);
        given().cookies(cookies).get("/licence/card").then().statusCode(200).body(containsString("佐藤 花子"));
        assertThat(world.as("hr")
                        .get("/api/v1/licences/sections")
                        .<Integer>path("items.find { it.code == '10100' }.held"))
                .isEqualTo(1);
        given().cookies(world.cookies("hr"))
                .get("/ai-licences/list.csv?show=VALID")
                .then()
                .statusCode(200)
                .body(containsString("佐藤 花子"))
                .body(not(containsString("鈴木 次郎")));

        post(world.cookies("hr"), "/ai-licences/" + id + "/withdrawal", Map.of("reason", " "))
                .then()
                .statusCode(422);
        post(world.cookies("hr"), "/ai-licences/" + id + "/withdrawal", Map.of("reason", "約束と違う使い方のため"))
                .then()
                .statusCode(303);
        assertThat(told("employee")).contains("LICENCE_WITHDRAWN");
        given().cookies(cookies).get("/licence").then().body(containsString("約束と違う使い方のため"));
        plan("employee", practice, INTERNAL).then().statusCode(422);
    }

    @Test
    void whatWasGrantedOnPaperIsRegisteredAndRenewedShortlyBeforeItEnds() {
        register("000201 ０００２０３").then().statusCode(303);
        world.as("hr")
                .body(Map.of("staffNumbers", List.of("000202", "000201"), "grantedOn", TODAY.toString()))
                .post("/api/v1/licences/registrations")
                .then()
                .statusCode(200)
                .body("count", equalTo(1));
        register("000202 999999").then().statusCode(422).body(containsString("999999"));
        world.as("colleague")
                .body(Map.of("agreed", true))
                .post("/api/v1/licences/own")
                .then()
                .statusCode(409);

        clock.set(END.minusDays(9).atTime(9, 0).atZone(TOKYO).toInstant());
        world.signInAgain();
        world.as("colleague")
                .get("/api/v1/licences/own")
                .then()
                .body("standing", equalTo("ENDING"))
                .body("next", equalTo("PLEDGE"));
        world.as("colleague")
                .body(Map.of("agreed", true))
                .post("/api/v1/licences/own")
                .then()
                .statusCode(201);
        String id = world.as("sibling").get("/api/v1/licences/waiting").path("items[0].id");
        world.as("sibling")
                .body(Map.of("reason", "復習してから"))
                .put("/api/v1/licences/" + id + "/refusal")
                .then()
                .statusCode(204);
        String again = world.as("colleague")
                .body(Map.of("agreed", true))
                .post("/api/v1/licences/own")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        world.as("sibling")
                .body(Map.of("licences", List.of(again)))
                .put("/api/v1/licences/approvals")
                .then()
                .statusCode(204);
        world.as("colleague")
                .get("/api/v1/licences/own")
                .then()
                .body("standing", equalTo("VALID"))
                .body("validTo", equalTo(END.plusYears(1).toString()))
                .body("licences.state", hasItem("REFUSED"));
    }

    @Test
    void aChangedGuidelineIsRenewedAndItsModuleTakenAgain() {
        world.as("hr")
                .body(Map.of("staffNumbers", List.of("000103"), "grantedOn", TODAY.toString()))
                .post("/api/v1/licences/registrations")
                .then()
                .statusCode(200);
        LocalDate change = TODAY.plusDays(1);
        Map<String, Object> edition = new HashMap<>(
                Map.of("effectiveOn", change.toString(), "text", "新しい約束", "pledge", "誓います。", "change", "変わりました。"));
        edition.put("retake", List.of("M3"));
        world.as("owner").body(edition).post("/api/v1/guidelines").then().statusCode(422);
        edition.put("renewBy", change.plusDays(30).toString());
        world.as("employee").body(edition).post("/api/v1/guidelines").then().statusCode(403);
        world.as("owner").body(edition).post("/api/v1/guidelines").then().statusCode(201);
        try {
            clock.set(change.atTime(9, 0).atZone(TOKYO).toInstant());
            world.signInAgain();
            world.as("beside")
                    .get("/api/v1/licences/own")
                    .then()
                    .body("standing", equalTo("REVIEW"))
                    .body("holds", equalTo(true))
                    .body("next", equalTo("MODULES"))
                    .body("renewBy", equalTo(change.plusDays(30).toString()))
                    .body("modules.find { it.code == 'M3' }.again", equalTo(true));
            assertThat(home("beside"))
                    .contains("AI利用資格を更新してください（" + change.plusDays(30).getMonthValue() + "月");
            clock.set(
                    BusinessCalendar.plus(change, 1).atTime(9, 0).atZone(TOKYO).toInstant());
            world.signInAgain();
            assertThat(remindRenewal.remind()).isPositive();
            assertThat(remindRenewal.remind()).isZero();
            assertThat(told("beside")).contains("LICENCE_RENEWAL");
            pass("beside", "M3");
            world.as("beside").get("/api/v1/licences/own").then().body("next", equalTo("PLEDGE"));
            clock.set(change.plusDays(31).atTime(9, 0).atZone(TOKYO).toInstant());
            world.signInAgain();
            world.as("beside").get("/api/v1/licences/own").then().body("standing", equalTo("EXPIRED"));
            clock.set(
                    BusinessCalendar.plus(change, 1).atTime(9, 0).atZone(TOKYO).toInstant());
            world.signInAgain();
            world.as("beside")
                    .body(Map.of("agreed", true))
                    .post("/api/v1/licences/own")
                    .then()
                    .statusCode(201);
            assertThat(told("beside")).doesNotContain("LICENCE_RENEWAL");
            assertThat(home("beside")).doesNotContain("AI利用資格を");
            assertThat(Jsoup.parse(given().cookies(world.cookies("manager"))
                                    .get("/home/manager")
                                    .asString())
                            .selectFirst("main")
                            .text())
                    .contains("AI利用資格の承認を、");
        } finally {
            clock.release();
            forgetGuidelines(change);
        }
    }

    @Test
    void whatIsTakenAgainIsTheEditionOfToday() throws Exception {
        pass("director", "M3");
        String old = quiz("director", "M3");
        world.as("hr")
                .body(Map.of("staffNumbers", List.of("000104"), "grantedOn", TODAY.toString()))
                .post("/api/v1/licences/registrations")
                .then()
                .statusCode(200);
        LocalDate change = TODAY.plusDays(1);
        world.as("owner")
                .body(Map.of(
                        "effectiveOn",
                        change.toString(),
                        "text",
                        "新しい約束",
                        "pledge",
                        "誓います。",
                        "change",
                        "変わりました。",
                        "retake",
                        List.of("M3"),
                        "renewBy",
                        change.plusDays(30).toString()))
                .post("/api/v1/guidelines")
                .then()
                .statusCode(201);
        try {
            clock.set(change.atTime(9, 0).atZone(TOKYO).toInstant());
            world.signInAgain();
            renew("AI-SAFE", "M3");
            String taught = quiz("director", "M3");
            assertThat(taught).isNotEqualTo(old);
            passQuiz("director", "M3", old);
            JsonPath own = world.as("director").get("/api/v1/licences/own").jsonPath();
            assertThat(own.getString("next")).isEqualTo("MODULES");
            String m3 = "modules.find { it.code == 'M3' }";
            assertThat(own.getBoolean(m3 + ".again"))
                    .as("the old text says what held before")
                    .isTrue();
            assertThat(own.getString(m3 + ".quiz")).isEqualTo(taught);
            String lesson = own.getString(m3 + ".lesson");
            Map<String, String> cookies = world.cookies("director");
            assertThat(Jsoup.parse(given().cookies(cookies).get("/licence").asString())
                            .select(".licence__steps a")
                            .eachAttr("href"))
                    .contains("/lessons/" + lesson, "/quizzes/" + taught);
            given().cookies(cookies)
                    .get("/lessons/" + lesson)
                    .then()
                    .statusCode(200)
                    .body(containsString("改訂しました。"));
            passQuiz("director", "M3", taught);
            world.as("director").get("/api/v1/licences/own").then().body("next", equalTo("PLEDGE"));
        } finally {
            clock.release();
            world.signInAgain();
            forgetGuidelines(change);
        }
    }

    private void forgetGuidelines(LocalDate day) {
        QuarkusTransaction.requiringNew()
                .run(() -> List.of(
                                "delete from licence where guideline_id in"
                                        + " (select id from guideline where effective_on = :day)",
                                "delete from guideline where effective_on = :day")
                        .forEach(sql -> entities.createNativeQuery(sql)
                                .setParameter("day", day)
                                .executeUpdate()));
    }

    /** Publishes the module with one sentence more. */
    private void renew(String course, String module) throws Exception {
        String draft = world.as("trainer")
                .body(Map.of("code", course))
                .post("/api/v1/course-drafts")
                .path("id");
        byte[] zip = world.as("trainer")
                .get("/api/v1/course-drafts/" + draft + "/folder")
                .asByteArray();
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(changed)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(in.readAllBytes());
                if (entry.getName().startsWith(module + "/") && entry.getName().endsWith(".ja.md")) {
                    out.write("\n改訂しました。\n".getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        world.as("trainer").delete("/api/v1/course-drafts/" + draft).then().statusCode(204);
        String fresh = world.as("trainer")
                .contentType("application/zip")
                .body(changed.toByteArray())
                .post("/api/v1/course-drafts/folders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        world.as("trainer")
                .put("/api/v1/course-drafts/" + fresh + "/publication")
                .then()
                .statusCode(204);
    }

    @Test
    void whatCannotBePublishedIsSaidBesideItsField() {
        Response answer = post(
                world.cookies("hr"),
                "/guidelines",
                Map.of("effectiveOn", TODAY.minusDays(1).toString(), "text", "残る文", "renewBy", "2026-02-30"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("残る文");
        given().cookies(world.cookies("hr")).get("/guidelines").then().statusCode(200);
        given().cookies(world.cookies("employee")).get("/guidelines/new").then().statusCode(403);
    }

    private String home(String login) {
        return Jsoup.parse(given().cookies(world.cookies(login)).get("/home").asString())
                .selectFirst("main")
                .text();
    }

    private List<String> told(String login) {
        return world.as(login).get("/api/v1/me/notices?unseen=true").jsonPath().getList("items.kind");
    }

    private Response register(String numbers) {
        return post(
                world.cookies("hr"),
                "/ai-licences/registration",
                Map.of("staffNumbers", numbers, "grantedOn", TODAY.toString()));
    }

    private String practice(String login) {
        String brief = world.as(login).get("/api/v1/courses/AI-WRITING").path("modules[0].brief.id");
        return world.as(login)
                .body(Map.of("brief", brief, "assignee", world.actor(login).person()))
                .post("/api/v1/practices")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response plan(String login, String practice, String task) {
        return world.as(login)
                .body(Map.of(
                        "task",
                        task,
                        "cue",
                        "届いたら",
                        "action",
                        "試す",
                        "plannedOn",
                        TODAY.toString(),
                        "baselineMinutes",
                        30))
                .put("/api/v1/practices/" + practice + "/plan");
    }

    private void pass(String login, String module) {
        world.as(login)
                .body(Map.of("modules", List.of(module)))
                .post("/api/v1/courses/" + courseOf(module) + "/enrolments");
        passQuiz(login, module, quiz(login, module));
    }

    private static String courseOf(String module) {
        return module.equals("M1") ? "AI-BASIC" : "AI-SAFE";
    }

    /** The quiz of the edition that is taught. */
    private String quiz(String login, String module) {
        return world.as(login)
                .get("/api/v1/courses/" + courseOf(module))
                .path("modules.find { it.code == '" + module + "' }.quiz.id");
    }

    private void passQuiz(String login, String module, String quiz) {
        Set<String> right = QuizKey.of((module.equals("M1") ? "ai-basics/" : "ai-safety/") + module);
        Map<String, Object> sheet =
                world.as(login).get("/api/v1/quizzes/" + quiz).jsonPath().getMap("");
        List<Map<String, Object>> answers = new ArrayList<>();
        for (Map<String, Object> question : list(sheet.get("questions"))) {
            Object asked = question.get("text");
            answers.add(
                    "SHORT".equals(question.get("kind"))
                            ? Map.of("question", question.get("id"), "text", words(right, asked))
                            : Map.of(
                                    "question",
                                    question.get("id"),
                                    "choices",
                                    list(question.get("choices")).stream()
                                            .filter(choice -> right.contains(asked + "|" + choice.get("text")))
                                            .map(choice -> choice.get("id"))
                                            .toList()));
        }
        world.as(login)
                .body(Map.of("sheet", sheet.get("sheet"), "answers", answers))
                .post("/api/v1/quizzes/" + quiz + "/attempts")
                .then()
                .statusCode(201)
                .body("passed", equalTo(true));
    }

    /** One of the answers in words that count as right. */
    private static String words(Set<String> right, Object asked) {
        return right.stream()
                .filter(one -> one.startsWith(asked + "|"))
                .map(one -> one.substring(one.indexOf('|') + 1))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Object many) {
        return (List<Map<String, Object>>) many;
    }

    private static Response post(Map<String, String> cookies, String path, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put(
                "_token",
                Jsoup.parse(given().cookies(cookies).get("/preferences").asString())
                        .selectFirst("form input[name=_token]")
                        .val());
        return given().redirects()
                .follow(false)
                .cookies(cookies)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(new HashMap<>(sent))
                .post(path);
    }
}
