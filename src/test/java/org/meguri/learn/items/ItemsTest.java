package org.meguri.learn.items;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.meguri.learn.folder.CourseFolder;
import org.meguri.learn.folder.CourseZip;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Trainers see how the questions of their course fare, in numbers and without names. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ItemsTest {

    private static final String RIGHT = "正しい";
    private static final String WRONG = "誤り";

    @Inject
    World world;

    @Test
    void ofEachPersonTheFirstTryCountsAndFewerThanFiveAreNotShown() {
        publish();
        for (String login : List.of("employee", "colleague", "manager", "sibling")) {
            answer(login, RIGHT);
        }
        world.as("trainer")
                .get("/api/v1/courses/ITEMS-1/items")
                .then()
                .statusCode(200)
                .body("items[0].answered", equalTo(4))
                .body("items[0].difficulty", nullValue())
                .body("items[0].choices[0].percent", nullValue())
                .body("items[0].verdict", equalTo("WAIT"));

        answer("beside", WRONG);
        answer("beside", RIGHT);
        world.as("owner")
                .get("/api/v1/courses/ITEMS-1/items")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].answered", equalTo(5))
                .body("items[0].difficulty", equalTo(80))
                .body("items[0].discrimination", nullValue())
                .body("items[0].verdict", equalTo("GOOD"))
                .body("items[0].choices.find { it.correct }.percent", equalTo(80))
                .body("items[0].choices.find { !it.correct }.percent", equalTo(20));

        Document page = Jsoup.parse(given().cookies(world.cookies("trainer"))
                .get("/courses/ITEMS-1/items")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(page.select("main tbody td.number").eachText()).containsExactly("5", "80%", "―", "―");
        assertThat(page.select("main tbody li").eachText()).containsExactlyInAnyOrder("80% 正しい 正解", "20% 誤り");
    }

    @Test
    void whoOnlyLearnsDoesNotSeeThem() {
        world.as("employee").get("/api/v1/courses/AI-BASIC/items").then().statusCode(403);
        world.as("trainer").get("/api/v1/courses/NO-SUCH/items").then().statusCode(404);
        given().cookies(world.cookies("trainer"))
                .get("/courses/NO-SUCH/items")
                .then()
                .statusCode(404);
    }

    private void publish() {
        String id = world.as("trainer")
                .contentType("application/zip")
                .body(CourseZip.pack(CourseFolder.of(Map.of(
                        "course.yaml",
                        "code: ITEMS-1\ntitle: {ja: 講座}\nsummary: {ja: 要約}\nmodules: [M1]\n",
                        "M1/module.yaml",
                        "code: M1\ntitle: {ja: 単元}\ngoals: [{ja: できる}]\nlessons: [one]\n"
                                + "exercise: {title: {ja: 題}, text: {ja: 文}}\nshare: {ja: 共有}\n",
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

    private void answer(String login, String words) {
        String quiz = world.as(login).get("/api/v1/courses/ITEMS-1").path("modules[0].quiz.id");
        JsonPath sheet = world.as(login).get("/api/v1/quizzes/" + quiz).jsonPath();
        String choice = sheet.getString("questions[0].choices.find { it.text == '" + words + "' }.id");
        world.as(login)
                .contentType("application/json")
                .body(Map.of(
                        "sheet",
                        sheet.getString("sheet"),
                        "answers",
                        List.of(Map.of("question", sheet.getString("questions[0].id"), "choices", List.of(choice)))))
                .post("/api/v1/quizzes/" + quiz + "/attempts")
                .then()
                .statusCode(201);
    }
}
