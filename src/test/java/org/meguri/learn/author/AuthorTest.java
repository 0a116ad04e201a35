package org.meguri.learn.author;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.folder.CourseFolder;
import org.meguri.learn.folder.CourseZip;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Courses are written, published and renewed without anybody losing the edition they began. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuthorTest {

    @Inject
    World world;

    private final Map<String, Map<String, String>> signedIn = new HashMap<>();

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void aTrainerBuildsACourseInTheBrowserAndAnEmployeeFindsIt() {
        String draft = location(
                post("trainer", "/course-drafts", "/course-drafts", Map.of("title", "窓口の言葉", "code", "COUNTER-1")));
        assertThat(get("trainer", draft).text()).contains("下書き", "公開の前に");

        post("trainer", draft, draft, Map.of("title", "窓口の言葉", "summary", "待っている方への一言を学びます。"));
        post("trainer", draft, draft + "/modules", Map.of("newTitle", "待っている方への一言"));
        post("trainer", draft, draft + "/modules/M1/lessons", Map.of("newTitle", "最初の一言"));
        post("trainer", draft, draft + "/modules/M1/lessons", Map.of("newTitle", "次の一言"));
        String lesson = draft + "/modules/M1/lessons/lesson-1";
        Element writing = get("trainer", lesson).selectFirst("form[data-draft]");
        assertThat(writing.attr("data-draft"))
                .as("what is typed is kept for the lesson as it was")
                .startsWith("lesson-")
                .endsWith(writing.selectFirst("input[name=seen]").val());
        Response preview = post(
                "trainer",
                lesson,
                lesson,
                Map.of("title", "最初の一言", "text", "**お待たせ**しています。<script>alert(1)</script>", "act", "preview"));
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(preview.asString()).select("#preview strong").text())
                .isEqualTo("お待たせ");
        assertThat(preview.asString()).doesNotContain("<script>alert");
        post("trainer", lesson, lesson, Map.of("title", "最初の一言", "text", "**お待たせ**しています。"));
        String second = draft + "/modules/M1/lessons/lesson-2";
        post("trainer", second, second, Map.of("title", "次の一言", "text", "あと何分かをお伝えします。"));
        post("trainer", draft, draft + "/modules/M1/lessons/lesson-2/moves", Map.of("way", "up"));
        Map<String, String> module =
                new HashMap<>(Map.of("title", "待っている方への一言", "goals", "待ち時間を伝えられる", "leads", "EXERCISE"));
        module.putAll(Map.of("taskTitle", "声に出す", "attempt", "同僚と試します。", "share", "気づきを話してください。"));
        post("trainer", draft + "/modules/M1", draft + "/modules/M1", module);
        post("trainer", draft + "/modules/M1", draft + "/modules/M1/quiz", Map.of("pass", "８０", "draw", "1"));
        question(draft, "new");

        Document ready = get("trainer", draft);
        assertThat(ready.select("main").text()).contains("公開する");
        assertThat(ready.select(".author-lessons a").eachText()).startsWith("次の一言", "最初の一言");
        post(
                "trainer",
                draft,
                draft + "/publication",
                Map.of(
                        "version",
                        ready.select("form[action$=publication] input[name=version]")
                                .val()));

        world.as("employee")
                .get("/api/v1/courses/COUNTER-1")
                .then()
                .statusCode(200)
                .body("modules[0].lessons.title", equalTo(List.of("次の一言", "最初の一言")));
        given().cookies(cookies("trainer")).get(draft).then().statusCode(404);
        assertThat(get("employee", "/courses/COUNTER-1").text()).contains("待っている方への一言");
    }

    @Test
    void whoIsEnrolledFinishesTheEditionTheyBeganAndTheNextGetTheNewOne() {
        world.as("trainer")
                .body(zip("COUNTER-2", "はじめの文"))
                .contentType("application/zip")
                .post("/api/v1/course-drafts/folders");
        publish("COUNTER-2");
        String first = lesson("employee", "COUNTER-2");
        world.as("employee")
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/courses/COUNTER-2/enrolments")
                .then()
                .statusCode(201);

        world.as("trainer")
                .body(zip("COUNTER-2", "新しい文"))
                .contentType("application/zip")
                .post("/api/v1/course-drafts/folders");
        publish("COUNTER-2");
        String second = lesson("colleague", "COUNTER-2");

        assertThat(second).isNotEqualTo(first);
        world.as("employee")
                .get("/api/v1/lessons/" + first)
                .then()
                .statusCode(200)
                .body("markdown", equalTo("はじめの文"));
        assertThat(get("employee", "/courses/COUNTER-2").select("a[href=/lessons/" + first + "]"))
                .isNotEmpty();
        assertThat(get("colleague", "/courses/COUNTER-2").select("a[href=/lessons/" + first + "]"))
                .isEmpty();
        world.as("employee")
                .put("/api/v1/lessons/" + first + "/completion")
                .then()
                .statusCode(204);
        String quiz = world.as("employee").get("/api/v1/courses/COUNTER-2").path("modules[0].quiz.id");
        assertThat(quiz).isNotNull();
    }

    @Test
    void publishingTheSameTextAgainMakesNoNewEdition() {
        String before = lesson("employee", "AI-BASIC");
        String id = world.as("trainer")
                .contentType("application/json")
                .body(Map.of("code", "AI-BASIC"))
                .post("/api/v1/course-drafts")
                .then()
                .statusCode(201)
                .body("missing", equalTo(List.of()))
                .extract()
                .path("id");
        byte[] zip = world.as("trainer")
                .get("/api/v1/course-drafts/" + id + "/folder")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        world.as("trainer")
                .put("/api/v1/course-drafts/" + id + "/publication")
                .then()
                .statusCode(204);
        assertThat(lesson("employee", "AI-BASIC")).isEqualTo(before);

        String again = world.as("trainer")
                .contentType("application/zip")
                .body(zip)
                .post("/api/v1/course-drafts/folders")
                .path("id");
        assertThat(world.as("trainer")
                        .get("/api/v1/course-drafts/" + again + "/folder")
                        .asByteArray())
                .isEqualTo(zip);
        world.as("trainer").delete("/api/v1/course-drafts/" + again).then().statusCode(204);
    }

    @Test
    void twoTrainersOnTheSameLessonDoNotOverwriteEachOtherAndTheSecondKeepsWhatWasTyped() {
        String id = world.as("trainer")
                .body(zip("COUNTER-3", "文"))
                .contentType("application/zip")
                .post("/api/v1/course-drafts/folders")
                .path("id");
        String lesson = "/course-drafts/" + id + "/modules/M1/lessons/one";
        Document shown = get("owner", lesson);
        post("trainer", lesson, lesson, Map.of("title", "題", "text", "先に保存した文"));
        Map<String, String> late = new HashMap<>(Map.of("title", "題", "text", "後から書いた文"));
        late.put("seen", shown.select("main form input[name=seen]").val());
        Response refused = send("owner", shown, lesson, late);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("後から書いた文");
        assertThat(get("trainer", lesson).select("textarea[name=text]").text()).contains("先に保存した文");
    }

    @Test
    void whatCannotBeTaughtIsNamedByItsFileAndNothingIsPublished() {
        String id = world.as("trainer")
                .contentType("application/json")
                .body(Map.of("code", "EMPTY-1", "title", "空の講座"))
                .post("/api/v1/course-drafts")
                .then()
                .statusCode(201)
                .body("missing.code", hasItem("course-no-modules"))
                .extract()
                .path("id");
        world.as("trainer")
                .put("/api/v1/course-drafts/" + id + "/publication")
                .then()
                .statusCode(422)
                .contentType("application/problem+json");
        world.as("employee").get("/api/v1/courses/EMPTY-1").then().statusCode(404);
        world.as("trainer")
                .contentType("application/zip")
                .body("no zip".getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/course-drafts/folders")
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("file"));
        world.as("trainer")
                .contentType("application/json")
                .body(Map.of("code", "../x", "title", "題"))
                .post("/api/v1/course-drafts")
                .then()
                .statusCode(422);
    }

    @Test
    void aFolderDoesNotOverwriteWhatSomebodyIsWritingAndAStalePublicationSaysSo() {
        String id = world.as("trainer")
                .body(zip("COUNTER-4", "文"))
                .contentType("application/zip")
                .post("/api/v1/course-drafts/folders")
                .path("id");
        world.as("owner")
                .body(zip("COUNTER-4", "別の文"))
                .contentType("application/zip")
                .post("/api/v1/course-drafts/folders")
                .then()
                .statusCode(409)
                .body("type", containsString("course-draft-open"));
        String draft = "/course-drafts/" + id;
        Document shown = get("owner", draft);
        String lesson = draft + "/modules/M1/lessons/one";
        post("trainer", lesson, lesson, Map.of("title", "題", "text", "後の文"));
        Response refused = send(
                "owner",
                shown,
                draft + "/publication",
                Map.of(
                        "version",
                        shown.select("form[action$=publication] input[name=version]")
                                .val()));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(refused.asString()).select("#errors")).isNotEmpty();
    }

    @Test
    void onlyThoseWhoWriteCoursesSeeDraftsAndOnlyThoseOfTheirBody() {
        String id = world.as("trainer")
                .contentType("application/json")
                .body(Map.of("code", "MINE-1", "title", "題"))
                .post("/api/v1/course-drafts")
                .path("id");
        for (String login : List.of("employee", "manager", "hr", "admin")) {
            world.as(login).get("/api/v1/course-drafts/" + id).then().statusCode(403);
        }
        given().cookies(cookies("employee"))
                .get("/course-drafts")
                .then()
                .statusCode(403)
                .body(not(containsString("MINE-1")));
        world.as("owner").get("/api/v1/course-drafts").then().body("items.code", hasItem("MINE-1"));
    }

    private void question(String draft, String name) {
        String path = draft + "/modules/M1/questions/" + name;
        Document page = get("trainer", path);
        given().cookies(cookies("trainer"))
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "_token",
                        page.select("main form input[name=_token]").first().val())
                .formParam("text", "何と言いますか。")
                .formParam("choice", List.of("お待たせしています", "静かにしてください"))
                .formParam("feedback", List.of("そのとおりです。", "相手の気持ちを考えましょう。"))
                .formParam("right", "1")
                .post(path)
                .then()
                .statusCode(303);
    }

    private void publish(String code) {
        String id =
                world.as("trainer").get("/api/v1/course-drafts").path("items.find { it.code == '" + code + "' }.id");
        world.as("trainer")
                .put("/api/v1/course-drafts/" + id + "/publication")
                .then()
                .statusCode(204);
    }

    private String lesson(String login, String course) {
        JsonPath json = world.as(login).get("/api/v1/courses/" + course).jsonPath();
        return json.getString("modules[0].lessons[0].id");
    }

    /** One session for each person: a form is accepted from the session to which it was shown. */
    private Map<String, String> cookies(String login) {
        return signedIn.computeIfAbsent(login, world::cookies);
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

    private Document get(String login, String path) {
        return Jsoup.parse(
                given().cookies(cookies(login)).get(path).then().extract().asString());
    }

    private Response post(String login, String page, String path, Map<String, String> fields) {
        return send(login, get(login, page), path, fields);
    }

    private Response send(String login, Document page, String path, Map<String, String> fields) {
        Response response = given().cookies(cookies(login))
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "_token",
                        page.select("main form input[name=_token]").first().val())
                .formParams(fields)
                .post(path);
        assertThat(response.statusCode()).as(path + " " + response.asString()).isLessThan(500);
        return response;
    }

    private static String location(Response response) {
        assertThat(response.statusCode()).isEqualTo(303);
        return response.header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
