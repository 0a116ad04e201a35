package org.meguri.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Once round the loop through the interface for programs alone, as docs/api.md shows it; every answer is as described. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ApiRoundTest {

    @Inject
    World world;

    @AfterEach
    void stopComparing() {
        RestAssured.replaceFiltersWith(List.of());
    }

    @Test
    void onePersonGoesOnceRoundAndEverybodyElseDoesTheirPart() {
        world.make();
        RestAssured.filters(Description.read());
        world.as("employee")
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("staffNumber", equalTo("000101"))
                .body("name", equalTo("佐藤 花子"))
                .body("unit.code", equalTo("10110"))
                .body("roles", equalTo(List.of("EMPLOYEE")));
        int closedBefore = closed();

        String practice = learn();
        plan(practice);
        tryTwice(practice);
        world.as("employee")
                .put("/api/v1/practices/" + practice + "/report")
                .then()
                .statusCode(200);
        world.as("manager").get("/api/v1/me/moves").then().body("items.loop.practice", hasItem(practice));
        world.as("manager")
                .body(Map.of("comment", "助かります。"))
                .put("/api/v1/practices/" + practice + "/endorsement")
                .then()
                .statusCode(200);
        world.as("trainer")
                .body(Map.of("goodPoint", "事実を先に渡した点", "tryNext", "例を一つ足す", "showTo", "秘書係"))
                .put("/api/v1/practices/" + practice + "/review")
                .then()
                .statusCode(200);
        assertThat(stage(practice)).isEqualTo("ENDORSED");

        String published = share(practice);
        assertThat(stage(practice)).isEqualTo("SHARED");
        assertThat(closed()).isEqualTo(closedBefore + 1);

        String followed = adopt(published);
        world.as("employee")
                .get("/api/v1/cases/" + published)
                .then()
                .statusCode(200)
                .body("answers.unit.name", hasItem("市民課"));

        finish(followed);
        assertThat(stage(practice)).isEqualTo("REUSED");
    }

    private String learn() {
        JsonPath course = world.as("employee")
                .get("/api/v1/courses/AI-WRITING")
                .then()
                .statusCode(200)
                .body("modules[0].code", equalTo("M4"))
                .body("modules[0].brief.tasks", hasItem("T05"))
                .extract()
                .jsonPath();
        world.as("employee").get("/api/v1/courses").then().body("items.code", hasItem("AI-WRITING"));
        world.as("employee")
                .post("/api/v1/courses/AI-WRITING/enrolments")
                .then()
                .statusCode(201);
        List<String> lessons = course.getList("modules[0].lessons.id");
        for (String lesson : lessons) {
            world.as("employee")
                    .get("/api/v1/lessons/" + lesson)
                    .then()
                    .statusCode(200)
                    .body("markdown", notNullValue());
            world.as("employee")
                    .put("/api/v1/lessons/" + lesson + "/completion")
                    .then()
                    .statusCode(204);
        }
        pass(course.getString("modules[0].quiz.id"));
        return world.as("employee")
                .get("/api/v1/me/loops")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("next", nullValue())
                .body("items.find { it.module == 'M4' }.stage", equalTo("LEARNED"))
                .body("items.find { it.module == 'M4' }.task", nullValue())
                .body("items.find { it.module == 'M5' }.stage", equalTo("ASSIGNED"))
                .extract()
                .path("items.find { it.module == 'M4' }.practice");
    }

    /** Tries every choice alone first; the feedback says which ones are right. */
    private void pass(String quiz) {
        for (int attempt = 0; attempt < 30; attempt++) {
            JsonPath sheet = world.as("employee")
                    .get("/api/v1/quizzes/" + quiz)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> answers = new ArrayList<>();
            List<Map<String, Object>> questions = sheet.getList("questions");
            for (Map<String, Object> question : questions) {
                @SuppressWarnings("unchecked")
                List<Map<String, String>> choices = (List<Map<String, String>>) question.get("choices");
                List<String> right = choices.stream()
                        .filter(choice -> RIGHT.contains(question.get("text") + "|" + choice.get("text")))
                        .map(choice -> choice.get("id"))
                        .toList();
                answers.add(Map.of("question", question.get("id"), "choices", right));
            }
            JsonPath marked = world.as("employee")
                    .body(Map.of("sheet", sheet.getString("sheet"), "answers", answers))
                    .post("/api/v1/quizzes/" + quiz + "/attempts")
                    .then()
                    .statusCode(201)
                    .extract()
                    .jsonPath();
            assertThat(marked.getList("feedback")).hasSize(5);
            if (marked.getBoolean("passed")) {
                return;
            }
        }
        throw new AssertionError("The right answers do not pass");
    }

    private static final java.util.Set<String> RIGHT = org.meguri.journey.QuizKey.of("ai-writing/M4");

    private void plan(String practice) {
        Map<String, Object> planning = Map.of(
                "task",
                "T05",
                "cue",
                "式典の依頼が届いたら",
                "action",
                "下書きをAIで作る",
                "plannedOn",
                today().plusDays(3).toString(),
                "baselineMinutes",
                60);
        String tag = world.as("employee")
                .get("/api/v1/practices/" + practice)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        world.as("employee")
                .body(planning)
                .put("/api/v1/practices/" + practice + "/plan")
                .then()
                .statusCode(200);
        world.as("employee")
                .header("If-Match", tag == null ? "\"0\"" : tag)
                .body(planning)
                .put("/api/v1/practices/" + practice + "/plan")
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
        world.as("manager")
                .body(Map.of("kinds", List.of("TIME", "TASK"), "note", "水曜の午後を空けます。"))
                .put("/api/v1/practices/" + practice + "/support")
                .then()
                .statusCode(200);
        world.as("employee")
                .body(Map.of("kept", true))
                .put("/api/v1/practices/" + practice + "/support-received")
                .then()
                .statusCode(200);
        world.as("employee").get("/api/v1/practices/" + practice).then().body("plan.baselineMinutes", equalTo(60));
    }

    private void tryTwice(String practice) {
        Map<String, Object> failed =
                Map.of("outcome", "FAILED", "minutes", 75, "checkingMinutes", 20, "note", "行事の名前を作られました。");
        String key = UUID.randomUUID().toString();
        List<String> ids = IntStream.range(0, 2)
                .mapToObj(i -> world.as("employee")
                        .header("Idempotency-Key", key)
                        .body(failed)
                        .post("/api/v1/practices/" + practice + "/logs")
                        .then()
                        .statusCode(201)
                        .extract()
                        .<String>path("id"))
                .toList();
        assertThat(ids.get(0)).as("one key, one record").isEqualTo(ids.get(1));
        world.as("employee")
                .body(Map.of("outcome", "WENT_WELL", "minutes", 25, "note", "直しは二か所でした。", "prompt", "次の事実だけを使って"))
                .post("/api/v1/practices/" + practice + "/logs")
                .then()
                .statusCode(201);
        world.as("employee")
                .get("/api/v1/practices/" + practice)
                .then()
                .body("logs", hasSize(2))
                .body("savedMinutes", equalTo(20));
    }

    private String share(String practice) {
        return world.as("employee")
                .body(Map.ofEntries(
                        Map.entry("practice", practice),
                        Map.entry("kind", "SUCCESS"),
                        Map.entry("title", "事実を先に渡す"),
                        Map.entry("problem", "一時間かかっていました。"),
                        Map.entry("tried", "事実を並べて渡しました。"),
                        Map.entry("result", "60分が25分になりました。"),
                        Map.entry("why", "想像で埋められなくなりました。"),
                        Map.entry("advice", "日付は必ず照らしてください。"),
                        Map.entry("byline", "PERSON"),
                        Map.entry("audience", "ALL")))
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private String adopt(String published) {
        world.as("colleague").queryParam("q", "ジジツ").get("/api/v1/cases").then().statusCode(200);
        world.as("colleague")
                .queryParam("q", "事実を先に")
                .get("/api/v1/cases")
                .then()
                .body("items.id", hasItem(published));
        return world.as("colleague")
                .body(Map.of("answer", "ADOPT"))
                .post("/api/v1/cases/" + published + "/adoptions")
                .then()
                .statusCode(201)
                .body("id", notNullValue())
                .body("practice", notNullValue())
                .extract()
                .path("practice");
    }

    private void finish(String practice) {
        world.as("colleague")
                .body(Map.of(
                        "task",
                        "T05",
                        "cue",
                        "依頼が届いたら",
                        "action",
                        "事例の指示文で試す",
                        "plannedOn",
                        today().plusDays(1).toString(),
                        "baselineMinutes",
                        40))
                .put("/api/v1/practices/" + practice + "/plan")
                .then()
                .statusCode(200);
        world.as("colleague")
                .body(Map.of("outcome", "SO_SO", "minutes", 35, "note", "少し早くなりました。"))
                .post("/api/v1/practices/" + practice + "/logs")
                .then()
                .statusCode(201);
        world.as("colleague")
                .put("/api/v1/practices/" + practice + "/report")
                .then()
                .statusCode(200);
    }

    private String stage(String practice) {
        JsonPath loops =
                world.as("employee").get("/api/v1/me/loops").then().extract().jsonPath();
        String loop = loops.getString("items.find { it.practice == '" + practice + "' }.id");
        return world.as("employee")
                .get("/api/v1/loops/" + loop)
                .then()
                .statusCode(200)
                .body("events.size()", greaterThanOrEqualTo(3))
                .extract()
                .path("stage");
    }

    private int closed() {
        return world.as("hr")
                .get("/api/v1/insight/loops")
                .then()
                .statusCode(200)
                .extract()
                .path("closed");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }
}
