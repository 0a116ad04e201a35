package org.meguri.learn.questions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.folder.CourseFolder;
import org.meguri.learn.folder.CourseZip;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Questions are answered by order, in words and by marking too, and a quiz may have a limited number of tries. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class QuestionKindsTest {

    private static final String QUESTIONS = """
            pass: 100
            draw: 3
            %squestions:
              - id: q1
                kind: order
                text: {ja: 順番}
                choices:
                  - {text: {ja: 一番}, feedback: {ja: はじめです}}
                  - {text: {ja: 二番}, feedback: {ja: つぎです}}
                  - {text: {ja: 三番}, feedback: {ja: おわりです}}
              - id: q2
                kind: short
                text: {ja: ことば}
                choices:
                  - {text: {ja: データ, en: data}, correct: true, feedback: {ja: そうです}}
                  - {text: {ja: 情報}, feedback: {ja: 近いです}}
              - id: q3
                kind: mark
                text: {ja: 誤り}
                choices:
                  - {text: {ja: 正しい文}, feedback: {ja: 正しいです}}
                  - {text: {ja: 誤った文}, correct: true, feedback: {ja: 誤りです}}
                  - {text: {ja: 別の誤り}, correct: true, feedback: {ja: これも誤りです}}
            """;

    @Inject
    World world;

    private final Map<String, Map<String, String>> signedIn = new HashMap<>();

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void eachKindIsMarkedWholeOrNotAtAllAndExplained() {
        String quiz = published("KINDS-1", "");
        JsonPath sheet = world.as("employee").get("/api/v1/quizzes/" + quiz).jsonPath();
        assertThat(sheet.getList("questions.find { it.kind == 'MARK' }.choices.text"))
                .isEqualTo(List.of("正しい文", "誤った文", "別の誤り"));
        assertThat(sheet.getList("questions.find { it.kind == 'SHORT' }.choices"))
                .isEmpty();
        assertThat(sheet.getList("questions.find { it.kind == 'ORDER' }.choices.text"))
                .isNotEqualTo(List.of("一番", "二番", "三番"));

        send(quiz, sheet, List.of("一番", "三番", "二番"), "情報", List.of("誤った文"))
                .then()
                .statusCode(201)
                .body("passed", equalTo(false), "score", equalTo(0))
                .body("feedback.findAll { it.choices.any { c -> c.feedback == '近いです' } }", hasSize(1));
        JsonPath again = world.as("employee").get("/api/v1/quizzes/" + quiz).jsonPath();
        send(quiz, again, List.of("一番", "二番", "三番"), " ﾃﾞー タ ".replace("ー", "ｰ"), List.of("別の誤り", "誤った文"))
                .then()
                .statusCode(201)
                .body("passed", equalTo(true));
        JsonPath third = world.as("employee").get("/api/v1/quizzes/" + quiz).jsonPath();
        send(quiz, third, List.of("一番", "二番", "三番"), "DATA", List.of("誤った文", "別の誤り", "正しい文"))
                .then()
                .body("score", equalTo(66));

        JsonPath items =
                world.as("trainer").get("/api/v1/courses/KINDS-1/items").jsonPath();
        assertThat(items.getList("items.kind")).containsExactly("ORDER", "SHORT", "MARK");
        assertThat(items.getInt("items[0].answered")).isEqualTo(1);
    }

    @Test
    void halfAnOrderAndNoWordsAreRefusedAtTheFieldAndNothingTypedIsLost() {
        String quiz = published("KINDS-2", "");
        Document page = get("employee", "/quizzes/" + quiz);
        Element order = page.selectFirst("ol[data-order]");
        assertThat(order.select("select")).hasSize(3);
        RequestSpecification form = form("employee", page)
                .formParam("sheet", page.select("input[name=sheet]").val());
        order.select("select").forEach(select -> form.formParam(select.attr("name"), "1"));
        String words = page.select("fieldset input[type=text]").attr("name");
        form.formParam(words, "  ");
        Response refused = form.post("/quizzes/" + quiz + "/attempts");
        assertThat(refused.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(refused.asString());
        assertThat(again.select(".question .field__error").eachText())
                .containsExactlyInAnyOrder("すべてに、違う番号を付けてください。", "答えを書いてください。", "答えを選んでください。");
        assertThat(again.select("ol[data-order] option[selected][value=1]")).hasSize(3);

        RequestSpecification right = form("employee", page)
                .formParam("sheet", page.select("input[name=sheet]").val());
        for (Element item : order.select("li")) {
            int place = List.of("一番", "二番", "三番")
                            .indexOf(item.select(".order__text").text())
                    + 1;
            right.formParam(item.select("select").attr("name"), String.valueOf(place));
        }
        right.formParam(words, "でーた");
        page.select("input[type=checkbox]").stream()
                .filter(box -> !box.parent().text().equals("正しい文"))
                .forEach(box -> right.formParam(box.attr("name"), box.val()));
        Response done = right.post("/quizzes/" + quiz + "/attempts");
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(303);
        Document result = get("employee", done.header("Location").replaceFirst("^https?://[^/]+", ""));
        assertThat(result.text()).contains("3 / 3", "でーた", "正しい位置", "誤りの箇所");
        assertThat(result.select("section.card strong").eachText()).containsExactly("3", "でーた");
    }

    @Test
    void afterTheLastTryTheTrainerGrantsAnotherAndOnlyThen() {
        String quiz = published("KINDS-3", "tries: 1\n");
        assertThat(get("employee", "/quizzes/" + quiz).text()).contains("あと1回受けられます");
        JsonPath sheet = world.as("employee").get("/api/v1/quizzes/" + quiz).jsonPath();
        assertThat(sheet.getInt("triesLeft")).isEqualTo(1);
        String person = world.person(World.CAST.get("employee")).toString();
        grant(quiz, person).then().statusCode(409).body("type", containsString("quiz-tries-left"));
        String attempt = send(quiz, sheet, List.of("一番", "三番", "二番"), "不明", List.of("誤った文"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(get("employee", "/attempts/" + attempt).text()).contains("研修担当が、もう一回");

        JsonPath none = world.as("employee").get("/api/v1/quizzes/" + quiz).jsonPath();
        assertThat(none.getInt("triesLeft")).isZero();
        assertThat(none.getList("questions")).isEmpty();
        Document used = get("employee", "/quizzes/" + quiz);
        assertThat(used.select("main fieldset")).isEmpty();
        assertThat(used.text()).contains("使いきりました");
        world.as("employee")
                .contentType("application/json")
                .body(Map.of("sheet", none.getString("sheet"), "answers", List.of()))
                .post("/api/v1/quizzes/" + quiz + "/attempts")
                .then()
                .statusCode(409)
                .body("type", containsString("quiz-no-tries"));

        Document waiting = get("trainer", "/quiz-tries");
        Element row = waiting.select("main tbody tr").stream()
                .filter(one -> one.select("form").attr("action").contains(quiz))
                .findFirst()
                .orElseThrow();
        assertThat(row.text()).contains("1回");
        world.as("trainer")
                .get("/api/v1/quiz-tries")
                .then()
                .body("items.find { it.quiz == '" + quiz + "' }.person", equalTo(person));
        Response granted = form("trainer", waiting)
                .formParam("person", row.select("input[name=person]").val())
                .post("/quizzes/" + quiz + "/tries");
        assertThat(granted.statusCode()).isEqualTo(303);
        world.as("employee").get("/api/v1/quizzes/" + quiz).then().body("triesLeft", equalTo(1));
        JsonPath last = world.as("employee").get("/api/v1/quizzes/" + quiz).jsonPath();
        send(quiz, last, List.of("一番", "二番", "三番"), "データ", List.of("別の誤り", "誤った文"))
                .then()
                .statusCode(201)
                .body("passed", equalTo(true));
        world.as("employee").get("/api/v1/quizzes/" + quiz).then().body("triesLeft", nullValue());
        grant(quiz, person).then().statusCode(409);
        world.as("employee")
                .contentType("application/json")
                .body(Map.of("person", person))
                .post("/api/v1/quizzes/" + quiz + "/tries")
                .then()
                .statusCode(403);
    }

    @Test
    void theLastTryIsTakenOnceByTwoWindows() throws Exception {
        String quiz = published("KINDS-7", "tries: 1\n");
        List<JsonPath> windows = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            windows.add(world.as("employee").get("/api/v1/quizzes/" + quiz).jsonPath());
        }
        ExecutorService threads = Executors.newFixedThreadPool(windows.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : threads.invokeAll(windows.stream()
                    .map(sheet -> (Callable<Integer>)
                            () -> send(quiz, sheet, List.of("一番", "三番", "二番"), "不明", List.of("誤った文"))
                                    .statusCode())
                    .toList())) {
                answers.add(one.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(201, 409, 409, 409);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void aTrainerWritesEachKindInTheBrowser() {
        published("KINDS-4", "");
        String id = world.as("trainer")
                .contentType("application/json")
                .body(Map.of("code", "KINDS-4"))
                .post("/api/v1/course-drafts")
                .path("id");
        String module = "/course-drafts/" + id + "/modules/M1";
        Document order = get("trainer", module + "/questions/q1");
        assertThat(order.select("input[name=kind][checked]").val()).isEqualTo("ORDER");
        Response refused = form("trainer", order)
                .formParam("kind", "SHORT")
                .formParam("text", "問い")
                .formParam("choice", "")
                .formParam("feedback", "")
                .post(module + "/questions/new");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString())
                        .select("input[name=kind][checked]")
                        .val())
                .isEqualTo("SHORT");
        Response done = form("trainer", order)
                .formParam("kind", "SHORT")
                .formParam("text", "問い")
                .formParam("choice", "答え")
                .formParam("feedback", "そうです")
                .formParam("right", "1")
                .post(module + "/questions/new");
        assertThat(done.statusCode()).isEqualTo(303);
        Document page = get("trainer", module);
        Response limited = form("trainer", page)
                .formParam("pass", "80")
                .formParam("draw", "2")
                .formParam("tries", "３")
                .post(module + "/quiz");
        assertThat(limited.statusCode()).isEqualTo(303);
        assertThat(get("trainer", module).select("input[name=tries]").val()).isEqualTo("3");
        world.as("trainer")
                .put("/api/v1/course-drafts/" + id + "/publication")
                .then()
                .statusCode(204);
    }

    private Response grant(String quiz, String person) {
        return world.as("trainer")
                .contentType("application/json")
                .body(Map.of("person", person))
                .post("/api/v1/quizzes/" + quiz + "/tries");
    }

    private Response send(String quiz, JsonPath sheet, List<String> order, String words, List<String> marks) {
        List<Map<String, Object>> answers = new ArrayList<>();
        List<Map<String, Object>> questions = sheet.getList("questions");
        for (Map<String, Object> question : questions) {
            Map<String, Object> answer = new HashMap<>(Map.of("question", question.get("id")));
            switch (String.valueOf(question.get("kind"))) {
                case "ORDER" -> answer.put("choices", ids(question, order));
                case "SHORT" -> answer.put("text", words);
                default -> answer.put("choices", ids(question, marks));
            }
            answers.add(answer);
        }
        return world.as("employee")
                .contentType("application/json")
                .body(Map.of("sheet", sheet.getString("sheet"), "answers", answers))
                .post("/api/v1/quizzes/" + quiz + "/attempts");
    }

    @SuppressWarnings("unchecked")
    private static List<String> ids(Map<String, Object> question, List<String> words) {
        List<Map<String, String>> choices = (List<Map<String, String>>) question.get("choices");
        return words.stream()
                .map(text -> choices.stream()
                        .filter(choice -> choice.get("text").equals(text))
                        .findFirst()
                        .orElseThrow()
                        .get("id"))
                .toList();
    }

    private String published(String code, String tries) {
        String id = world.as("trainer")
                .contentType("application/zip")
                .body(CourseZip.pack(CourseFolder.of(Map.of(
                        "course.yaml",
                        "code: " + code + "\ntitle: {ja: 講座}\nsummary: {ja: 要約}\nmodules: [M1]\n",
                        "M1/module.yaml",
                        "code: M1\ntitle: {ja: 単元}\ngoals: [{ja: できる}]\nlessons: [one]\n"
                                + "exercise: {title: {ja: 題}, text: {ja: 文}}\nshare: {ja: 共有}\n",
                        "M1/quiz.yaml",
                        QUESTIONS.formatted(tries),
                        "M1/one.ja.md",
                        "# 題\n\n文\n"))))
                .post("/api/v1/course-drafts/folders")
                .then()
                .statusCode(201)
                .body("missing", hasSize(0))
                .extract()
                .path("id");
        world.as("trainer")
                .put("/api/v1/course-drafts/" + id + "/publication")
                .then()
                .statusCode(204);
        return world.as("employee").get("/api/v1/courses/" + code).path("modules[0].quiz.id");
    }

    private RequestSpecification form(String login, Document page) {
        return given().cookies(cookies(login))
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "_token",
                        page.selectFirst("main form input[name=_token]").val());
    }

    private Document get(String login, String path) {
        return Jsoup.parse(
                given().cookies(cookies(login)).get(path).then().extract().asString());
    }

    private Map<String, String> cookies(String login) {
        return signedIn.computeIfAbsent(login, world::cookies);
    }
}
