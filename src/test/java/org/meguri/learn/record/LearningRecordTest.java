package org.meguri.learn.record;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** One's own learning as a whole, on the page and for programs; nobody else's. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LearningRecordTest {

    @Inject
    World world;

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void modulesQuizzesAndSessionsStandInTheRecordOfWhoeverTookThem() {
        List<String> lessons = world.as("colleague")
                .get("/api/v1/courses/AI-WRITING")
                .then()
                .extract()
                .path("modules[0].lessons.id");
        world.as("colleague")
                .post("/api/v1/courses/AI-WRITING/enrolments")
                .then()
                .statusCode(201);
        world.as("colleague")
                .put("/api/v1/lessons/" + lessons.get(0) + "/completion")
                .then()
                .statusCode(204);
        String quiz = world.as("colleague").get("/api/v1/courses/AI-WRITING").path("modules[0].quiz.id");
        JsonPath drawn = world.as("colleague").get("/api/v1/quizzes/" + quiz).jsonPath();
        String sheet = drawn.getString("sheet");
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int i = 0; i < drawn.getList("questions").size(); i++) {
            answers.add(Map.of(
                    "question",
                    drawn.getString("questions[" + i + "].id"),
                    "choices",
                    List.of(drawn.getString("questions[" + i + "].choices[0].id"))));
        }
        world.as("colleague")
                .body(Map.of("sheet", sheet, "answers", answers))
                .post("/api/v1/quizzes/" + quiz + "/attempts")
                .then()
                .statusCode(201);
        String day = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(3).toString();
        String session = world.as("trainer")
                .body(Map.of(
                        "title",
                        "はじめての研修会",
                        "place",
                        "会議室",
                        "heldOn",
                        day,
                        "startsAt",
                        "9:30",
                        "endsAt",
                        "11:00",
                        "capacity",
                        10))
                .post("/api/v1/classes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        world.as("colleague")
                .body(Map.of())
                .post("/api/v1/classes/" + session + "/entries")
                .then()
                .statusCode(201);

        world.as("colleague")
                .get("/api/v1/me/learning-record")
                .then()
                .statusCode(200)
                .body("modules.find { it.title == '伝わる指示文 — 立場・目的・条件・形式・例' }.read", equalTo(1))
                .body("modules.find { it.title == '伝わる指示文 — 立場・目的・条件・形式・例' }.lessons", equalTo(lessons.size()))
                .body("modules.find { it.title == '伝わる指示文 — 立場・目的・条件・形式・例' }.passedAt", nullValue())
                .body("quizzes.asked", contains(answers.size()))
                .body("quizzes.id", contains(sheet))
                .body("classes.title", hasItem("はじめての研修会"))
                .body("classes[0].attendedAt", nullValue());
        var page = Jsoup.parse(given().cookies(world.cookies("colleague"))
                .get("/certificates")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(page.select("#modules").parents().text()).contains("レッスン 1 / " + lessons.size());
        assertThat(page.select("a[href=/attempts/" + sheet + "]")).hasSize(1);
        assertThat(page.text()).contains("/ " + answers.size() + "問正解", "はじめての研修会");
        world.as("sibling")
                .get("/api/v1/me/learning-record")
                .then()
                .body("quizzes", empty())
                .body("classes", empty());
    }
}
