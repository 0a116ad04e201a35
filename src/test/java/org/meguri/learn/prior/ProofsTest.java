package org.meguri.learn.prior;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.folder.CourseFolder;
import org.meguri.learn.folder.CourseZip;
import org.meguri.people.Actor;
import org.meguri.people.GrantRole;
import org.meguri.people.Role;
import org.meguri.practice.register.DescribeTask;
import org.meguri.practice.register.Statement;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Whoever can do it already shows it by a task of their own, and a trainer looks at it; through pages and API. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProofsTest {

    @Inject
    World world;

    @Inject
    DescribeTask describeTask;

    @Inject
    GrantRole grantRole;

    private final Map<String, Map<String, String>> browsers = new HashMap<>();

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void whatIsAcceptedPassesTheModuleAsItsQuizDoesAndTheLoopGoesOn() {
        String module = module("AI-WRITING", "M4");
        String id = submitted("employee", module);
        world.as("employee")
                .get("/api/v1/me/loops")
                .then()
                .body("items.find { it.module == 'M4' }.stage", equalTo("ASSIGNED"));
        assertThat(get("employee", "/courses/AI-WRITING").text()).contains("実務での確認を待っています");
        assertThat(get("trainer", "/home/trainer").text()).contains("実務での確認を、");
        world.as("trainer")
                .get("/api/v1/proofs")
                .then()
                .body("items.find { it.id == '" + id + "' }.days", equalTo(0))
                .body("items.find { it.id == '" + id + "' }.title", equalTo("アンケートの集計"));

        world.as("trainer")
                .body(Map.of("note", "確かめ方が具体的でした。"))
                .header("If-Match", "\"0\"")
                .put("/api/v1/proofs/" + id + "/acceptance")
                .then()
                .statusCode(200)
                .body("state", equalTo("ACCEPTED"))
                .body("answeredBy", equalTo("森 研"));
        world.as("employee")
                .get("/api/v1/me/loops")
                .then()
                .body("items.find { it.module == 'M4' }.stage", equalTo("LEARNED"));
        assertThat(told("employee")).contains("PROOF_ACCEPTED").doesNotContain("PROOF_RETURNED");
        String course =
                get("employee", "/courses/AI-WRITING").selectFirst("#M4").text();
        assertThat(course).contains("実務で確認", "研修担当が実務で確認したので、100%です。").doesNotContain("すでにできる方へ");
        assertThat(get("employee", "/certificates").text()).contains("実務で確認した単元", "アンケートの集計");
        assertThat(get("employee", "/modules/" + module + "/proof").text()).contains("確かめ方が具体的でした。");

        world.as("trainer").put("/api/v1/proofs/" + id + "/acceptance").then().statusCode(409);
        world.as("employee").delete("/api/v1/proofs/" + id).then().statusCode(409);
        submit("employee", module).then().statusCode(409).body("type", endsWith("proof-passed"));
    }

    @Test
    void theLastModuleOfACourseFinishesItAndItsCertificateFollows() {
        publish("PRIOR-1", "文");
        accept(submitted("beside", module("PRIOR-1", "M1")));
        world.as("beside").get("/api/v1/certificates").then().body("items.about", hasItem("course:PRIOR-1"));
    }

    @Test
    void whatComesBackWithAReasonMayBeFollowedByAnother() {
        String page = "/modules/" + module("AI-DATA", "M6") + "/proof";
        assertThat(get("colleague", "/courses/AI-DATA").select("a[href=" + page + "]"))
                .hasSize(1);
        Response refused = post("colleague", page, page, Map.of("work", "集計", "done", "あ".repeat(2_001)));
        assertThat(refused.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(refused.asString());
        assertThat(again.select(".field__error").eachAttr("id"))
                .containsExactlyInAnyOrder("done-error", "checked-error", "effect-error");
        assertThat(again.selectFirst("#work").val()).isEqualTo("集計");
        assertThat(again.selectFirst("#done").val()).hasSize(2_001);

        Document form = get("colleague", page);
        assertThat(send("colleague", form, page, told()).statusCode()).isEqualTo(303);
        assertThat(send("colleague", form, page, told()).statusCode())
                .as("the same form twice is one record")
                .isEqualTo(303);
        assertThat(send("colleague", get("colleague", page), page, told()).statusCode())
                .isEqualTo(409);
        String id = world.as("colleague").get("/api/v1/proofs/own").path("items[0].id");
        world.as("colleague").get("/api/v1/proofs/own").then().body("items.findAll { it.code == 'M6' }.size()", is(1));

        assertThat(get("trainer", "/proofs").select("a[href=/proofs/" + id + "]"))
                .hasSize(1);
        String review = "/proofs/" + id;
        Document seen = get("trainer", review);
        assertThat(seen.text()).contains("抜き取って比べた", "関数を頼み");
        Response empty = send("trainer", seen, review + "/return", Map.of("reason", " ", "version", "0"));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.asString()).select("#reason-error")).hasSize(1);
        assertThat(post("trainer", review, review + "/return", Map.of("reason", "枠の説明を書き足してください。", "version", "0"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(send("trainer", seen, review + "/acceptance", Map.of("version", "0", "note", "消えない言葉"))
                        .statusCode())
                .as("a stale form")
                .isEqualTo(409);
        assertThat(told("colleague")).contains("PROOF_RETURNED");
        assertThat(open("trainer", "/proofs/" + id))
                .as("nobody waits for an answer any more")
                .isEmpty();

        Document mended = get("colleague", page);
        assertThat(mended.text()).contains("枠の説明を書き足してください。");
        assertThat(mended.selectFirst("#done").val()).isEqualTo("分けさせた");
        assertThat(send("colleague", mended, page, told()).statusCode()).isEqualTo(303);
        String next = world.as("colleague").get("/api/v1/proofs/own").path("items[0].id");
        assertThat(open("trainer", "/proofs/" + next)).containsExactly("PROOF_SUBMITTED");
        assertThat(get("trainer", "/proofs/" + next).text()).contains("枠の説明を書き足してください。");
        assertThat(post("trainer", "/proofs/" + next, "/proofs/" + next + "/acceptance", Map.of("version", "0"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get("trainer", "/proofs").select("a[href=/proofs/" + next + "]"))
                .isEmpty();
    }

    @Test
    void itsAuthorTakesItBackWhileItWaitsAndNobodyReadsItAnyMore() {
        String module = module("AI-SHARE", "M7");
        String id = submitted("employee", module);
        world.as("employee")
                .header("If-Match", "7")
                .delete("/api/v1/proofs/" + id)
                .then()
                .statusCode(409);
        world.as("trainer").delete("/api/v1/proofs/" + id).then().statusCode(403);
        String page = "/modules/" + module + "/proof";
        assertThat(post("employee", page, page + "/withdrawal", Map.of("proof", id, "version", "0"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get("employee", page).select("textarea[name=done]")).hasSize(1);
        world.as("trainer")
                .get("/api/v1/proofs/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("TAKEN_BACK"))
                .body("done", nullValue());
        assertThat(get("trainer", "/proofs/" + id).text()).doesNotContain("分けさせた");
        world.as("trainer").get("/api/v1/proofs").then().body("items.id", not(hasItem(id)));
        world.as("trainer")
                .put("/api/v1/proofs/" + id + "/acceptance")
                .then()
                .statusCode(409)
                .body("type", endsWith("proof-closed"));
        world.as("employee").get("/api/v1/proofs/" + id).then().body("done", equalTo("分けさせた"));
    }

    @Test
    void nobodyConfirmsTheirOwnAndTrainersReadThoseWhomTheyTrainOnly() {
        trainsTheCitizensSection();
        world.signInAgain();
        String module = module("AI-SHARE", "M8");
        String own = submitted("trainer", module);
        world.as("trainer")
                .put("/api/v1/proofs/" + own + "/acceptance")
                .then()
                .statusCode(403)
                .body("type", endsWith("proof-own"));
        world.as("trainer").get("/api/v1/proofs").then().body("items.id", not(hasItem(own)));
        given().cookies(browser("trainer")).get("/proofs/" + own).then().statusCode(404);

        String near = submitted("colleague", module);
        String far = submitted("employee", module);
        world.as("sibling")
                .get("/api/v1/proofs")
                .then()
                .body("items.id", hasItem(near))
                .body("items.id", not(hasItem(far)));
        world.as("sibling").get("/api/v1/proofs/" + far).then().statusCode(404);
        world.as("sibling").put("/api/v1/proofs/" + far + "/acceptance").then().statusCode(404);
        given().cookies(browser("sibling")).get("/proofs/" + far).then().statusCode(404);
        world.as("manager").get("/api/v1/proofs/" + far).then().statusCode(404);
        world.as("hr").get("/api/v1/proofs").then().statusCode(403);
        world.as("sibling").put("/api/v1/proofs/" + near + "/acceptance").then().statusCode(200);
    }

    @ActivateRequestContext
    void trainsTheCitizensSection() {
        grantRole.grant(
                world.actor("admin"),
                world.actor("sibling").person(),
                Role.TRAINER,
                world.actor("sibling").division(),
                LocalDate.of(2020, 4, 1),
                null);
    }

    @Test
    void theLicenceAsksForTheQuizAllTheSame() {
        String module = module("AI-BASIC", "M1");
        assertThat(get("hr", "/modules/" + module + "/proof").text()).contains("AI利用資格には、確認テストの合格が要ります");
        assertThat(get("hr", "/modules/" + module("AI-DATA", "M6") + "/proof").text())
                .doesNotContain("AI利用資格には");
        accept(submitted("hr", module));
        world.as("hr").get("/api/v1/licences/own").then().body("modules.find { it.code == 'M1' }.done", equalTo(false));
    }

    @Test
    void whoeverPassesTheQuizMeanwhileNeedsNoAnswer() {
        publish("PRIOR-2", "文");
        String id = submitted("owner", module("PRIOR-2", "M1"));
        passQuiz("owner", "PRIOR-2");
        world.as("owner").get("/api/v1/proofs/" + id).then().body("state", equalTo("TAKEN_BACK"));
        world.as("trainer").get("/api/v1/proofs").then().body("items.id", not(hasItem(id)));
        world.as("trainer").put("/api/v1/proofs/" + id + "/acceptance").then().statusCode(409);
        assertThat(get("owner", "/courses/PRIOR-2").text()).contains("確認テストに合格したので、100%です。");
    }

    @Test
    void aRenewedModuleIsProvenInTheEditionOfThePerson() {
        publish("PRIOR-3", "はじめの文");
        String first = module("PRIOR-3", "M1");
        String begun = submitted("employee", first);
        publish("PRIOR-3", "新しい文");
        String second = module("PRIOR-3", "M1");
        assertThat(second).isNotEqualTo(first);

        submit("employee", second).then().statusCode(409).body("type", endsWith("proof-open"));
        accept(begun);
        world.as("employee").get("/api/v1/proofs/" + begun).then().body("module", equalTo(first));
        assertThat(get("employee", "/courses/PRIOR-3").text()).contains("研修担当が実務で確認したので");
        // whoever opened the form before the renewal and begins now is in the new edition
        submit("colleague", first).then().statusCode(201).body("module", equalTo(second));
    }

    @Test
    void whatKeepsPeopleOutOfACourseKeepsThemFromProvingIt() {
        publish("PRIOR-4", "文");
        publish("PRIOR-5", "文");
        world.as("trainer")
                .body(Map.of("needs", List.of("PRIOR-4")))
                .put("/api/v1/courses/PRIOR-5/prerequisites")
                .then()
                .statusCode(204);
        String module = module("PRIOR-5", "M1");
        String page = "/modules/" + module + "/proof";
        submit("beside", module).then().statusCode(409).body("type", endsWith("prerequisite-first"));
        assertThat(get("beside", "/courses/PRIOR-5").select("a[href=" + page + "]"))
                .isEmpty();
        Document closed = get("beside", page);
        assertThat(closed.select("#errors")).hasSize(1);
        assertThat(closed.select("#done")).isEmpty();
        Response refused = send("beside", closed, page, told());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.asString()).selectFirst("#done").val()).isEqualTo("分けさせた");
        accept(submitted("beside", module("PRIOR-4", "M1")));
        submit("beside", module).then().statusCode(201);
    }

    @Test
    void oneOfTheTasksOfTheSectionMayBeChosenWhereTheModuleAsksForAPractice() {
        String mine = task("beside");
        String theirs = task("colleague");
        String module = module("AI-WRITING", "M5");
        assertThat(get("beside", "/modules/" + module + "/proof").select("select[name=task] option"))
                .extracting(option -> option.val())
                .contains(mine)
                .doesNotContain(theirs);
        Map<String, Object> chosen = new HashMap<>(told());
        chosen.put("module", module);
        chosen.remove("work");
        chosen.put("task", theirs);
        world.as("beside")
                .body(chosen)
                .post("/api/v1/proofs")
                .then()
                .statusCode(422)
                .body("faults.field", everyItem(equalTo("task")));
        chosen.put("task", mine);
        String id = world.as("beside")
                .body(chosen)
                .post("/api/v1/proofs")
                .then()
                .statusCode(201)
                .body("task", equalTo(mine))
                .body("taskName", equalTo("範囲の業務"))
                .extract()
                .path("id");
        world.as("trainer")
                .get("/api/v1/proofs")
                .then()
                .body("items.find { it.id == '" + id + "' }.title", equalTo("範囲の業務"));
    }

    @ActivateRequestContext
    String task(String login) {
        Actor who = world.actor(login);
        return describeTask
                .add(who, "範囲の業務", "件", Statement.estimate(10, 10, 1))
                .toString();
    }

    @Test
    void badInputIsNamedByItsFieldAndNothingIsWritten() {
        String module = module("AI-SAFE", "M2");
        world.as("employee")
                .body(Map.of("module", module, "work", "あ".repeat(101)))
                .post("/api/v1/proofs")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("faults.field", hasItems("work", "done", "checked", "effect"));
        world.as("employee")
                .body(Map.of("work", "集計"))
                .post("/api/v1/proofs")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("module"));
        submit("employee", UUID.randomUUID().toString()).then().statusCode(404);
        Map<String, Object> body = new HashMap<>(told());
        body.put("module", module);
        body.put("task", "T06");
        world.as("employee")
                .body(body)
                .post("/api/v1/proofs")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("task"));
        world.as("employee").get("/api/v1/proofs/own").then().body("items.code", not(hasItem("M2")));
        String id = submitted("employee", module);
        world.as("trainer")
                .body(Map.of("note", "あ".repeat(501)))
                .put("/api/v1/proofs/" + id + "/acceptance")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("note"));
        world.as("trainer")
                .body(Map.of())
                .put("/api/v1/proofs/" + id + "/return")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("reason"));
        world.as("trainer").get("/api/v1/proofs/" + id).then().body("state", equalTo("WAITING"));
    }

    @Test
    void theSameKeyTwiceIsOneProof() {
        Map<String, Object> body = new HashMap<>(told());
        body.put("module", module("AI-SAFE", "M3"));
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            made.add(world.as("employee")
                    .header("Idempotency-Key", "proof-1")
                    .body(body)
                    .post("/api/v1/proofs")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id"));
        }
        assertThat(made.get(1)).isEqualTo(made.get(0));
    }

    private static Map<String, String> told() {
        return Map.of("work", "アンケートの集計", "done", "分けさせた", "checked", "抜き取って比べた", "effect", "1時間20分で終わった");
    }

    private Response submit(String login, String module) {
        Map<String, String> body = new HashMap<>(told());
        body.put("module", module);
        return world.as(login).body(body).post("/api/v1/proofs");
    }

    private String submitted(String login, String module) {
        return submit(login, module)
                .then()
                .statusCode(201)
                .body("state", equalTo("WAITING"))
                .extract()
                .path("id");
    }

    private void accept(String proof) {
        world.as("trainer")
                .put("/api/v1/proofs/" + proof + "/acceptance")
                .then()
                .statusCode(200);
    }

    private String module(String course, String code) {
        return world.as("employee")
                .get("/api/v1/courses/" + course)
                .path("modules.find { it.code == '" + code + "' }.id");
    }

    /** What the person is told about the page and has not seen. */
    private List<String> open(String login, String href) {
        return world.as(login)
                .get("/api/v1/me/notices?unseen=true")
                .jsonPath()
                .getList("items.findAll { it.href == '" + href + "' }.kind");
    }

    private List<String> told(String login) {
        return world.as(login).get("/api/v1/me/notices").jsonPath().getList("items.kind");
    }

    private void passQuiz(String login, String course) {
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
                                List.of(sheet.getString("questions[0].choices.find { it.text == '正' }.id"))))))
                .post("/api/v1/quizzes/" + quiz + "/attempts")
                .then()
                .statusCode(201)
                .body("passed", equalTo(true));
    }

    private void publish(String code, String text) {
        String id = world.as("trainer")
                .contentType("application/zip")
                .body(zip(code, text))
                .post("/api/v1/course-drafts/folders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        world.as("trainer")
                .put("/api/v1/course-drafts/" + id + "/publication")
                .then()
                .statusCode(204);
    }

    private static byte[] zip(String code, String text) {
        return CourseZip.pack(CourseFolder.of(Map.of(
                "course.yaml", "code: " + code + "\ntitle: {ja: 講座}\nsummary: {ja: 要約}\nmodules: [M1]\n",
                "M1/module.yaml",
                        "code: M1\ntitle: {ja: 単元}\ngoals: [{ja: できる}]\nlessons: [one]\n"
                                + "exercise: {title: {ja: 題}, text: {ja: 文}}\nshare: {ja: 共有}\n",
                "M1/quiz.yaml",
                        "pass: 80\ndraw: 1\nquestions:\n  - id: q1\n    text: {ja: 問い}\n    choices:\n"
                                + "      - {text: {ja: 正}, correct: true, feedback: {ja: はい}}\n"
                                + "      - {text: {ja: 誤}, feedback: {ja: いいえ}}\n",
                "M1/one.ja.md", "# 題\n\n" + text + "\n")));
    }

    private Map<String, String> browser(String login) {
        return browsers.computeIfAbsent(login, world::cookies);
    }

    private Document get(String login, String path) {
        return Jsoup.parse(given().cookies(browser(login))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private Response post(String login, String page, String path, Map<String, String> fields) {
        return send(login, get(login, page), path, fields);
    }

    /** Sends the form of a page as it was shown, with the number of that showing. */
    private Response send(String login, Document page, String path, Map<String, String> fields) {
        Element submission = page.selectFirst("main form[action=" + path + "] input[name=_submission]");
        return given().cookies(browser(login))
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", page.selectFirst("form input[name=_token]").val())
                .formParam("_submission", submission == null ? UUID.randomUUID().toString() : submission.val())
                .formParams(fields)
                .post(path);
    }
}
