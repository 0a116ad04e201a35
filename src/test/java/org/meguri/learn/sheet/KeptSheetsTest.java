package org.meguri.learn.sheet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.meguri.testing.SmallCourse;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** The answers of an open sheet are kept on the server, whatever becomes of the browser. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class KeptSheetsTest {

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    ClearSheets clearSheets;

    @Test
    void whatWasAnsweredStandsOnTheSheetAgainAtAnotherBrowserAndIsNotMarked() {
        String quiz = quiz("KEPT-1");
        Map<String, String> here = world.cookies("employee");
        Document page = page(here, "/quizzes/" + quiz);
        String sheet = page.select("input[name=sheet]").val();
        String field = page.selectFirst("input[type=radio]").attr("name");
        String chosen = page.select("input[type=radio]").last().val();
        given().cookies(here)
                .formParam(
                        "_token",
                        page.selectFirst("main form input[name=_token]").val())
                .formParam("sheet", sheet)
                .formParam(field, chosen)
                .post("/quizzes/" + quiz + "/sheet")
                .then()
                .statusCode(204);

        Document elsewhere = page(world.cookies("employee"), "/quizzes/" + quiz);
        assertThat(elsewhere.select("input[name=sheet]").val()).isEqualTo(sheet);
        assertThat(elsewhere.select("input[type=radio][checked]").eachAttr("value"))
                .containsExactly(chosen);
        assertThat(elsewhere.select("main").text()).contains("続きから");
        assertThat(attempts(quiz)).isZero();
        assertThat(page(world.cookies("colleague"), "/quizzes/" + quiz).select("input[type=radio][checked]"))
                .isEmpty();
    }

    @Test
    void programsKeepAndReadItToo() {
        String quiz = quiz("KEPT-2");
        JsonPath fresh = world.as("employee")
                .get("/api/v1/quizzes/" + quiz + "/sheet")
                .then()
                .statusCode(200)
                .body("keptAt", nullValue(), "answers", hasSize(0))
                .extract()
                .jsonPath();
        String sheet = fresh.getString("quiz.sheet");
        String question = fresh.getString("quiz.questions[0].id");
        String choice = fresh.getString("quiz.questions[0].choices[0].id");
        keep(quiz, sheet, question, choice).then().statusCode(204);
        world.as("employee")
                .get("/api/v1/quizzes/" + quiz + "/sheet")
                .then()
                .body("quiz.sheet", equalTo(sheet), "answers[0].choices", equalTo(List.of(choice)));
        world.as("colleague")
                .get("/api/v1/quizzes/" + quiz + "/sheet")
                .then()
                .body("quiz.sheet", not(equalTo(sheet)), "answers", hasSize(0));
        keep(quiz, sheet, question, question).then().statusCode(422).body("faults[0].field", equalTo("q-" + question));
        keep(quiz, sheet, choice, choice).then().statusCode(422);
    }

    @Test
    void handingItInForgetsItAndItIsNotKeptAfterwards() {
        String quiz = quiz("KEPT-3");
        JsonPath open =
                world.as("employee").get("/api/v1/quizzes/" + quiz + "/sheet").jsonPath();
        String sheet = open.getString("quiz.sheet");
        String question = open.getString("quiz.questions[0].id");
        String choice = open.getString("quiz.questions[0].choices[0].id");
        keep(quiz, sheet, question, choice).then().statusCode(204);
        world.as("employee")
                .body(Map.of(
                        "sheet", sheet, "answers", List.of(Map.of("question", question, "choices", List.of(choice)))))
                .post("/api/v1/quizzes/" + quiz + "/attempts")
                .then()
                .statusCode(201);
        world.as("employee")
                .get("/api/v1/quizzes/" + quiz + "/sheet")
                .then()
                .body("quiz.sheet", not(equalTo(sheet)), "keptAt", nullValue());
        keep(quiz, sheet, question, choice).then().statusCode(409).body("type", containsString("quiz-handed-in"));
    }

    @Test
    void aSheetToWhichNobodyComesBackExpires() {
        String quiz = quiz("KEPT-4");
        JsonPath open =
                world.as("employee").get("/api/v1/quizzes/" + quiz + "/sheet").jsonPath();
        keep(
                        quiz,
                        open.getString("quiz.sheet"),
                        open.getString("quiz.questions[0].id"),
                        open.getString("quiz.questions[0].choices[0].id"))
                .then()
                .statusCode(204);
        age(quiz);
        world.as("employee")
                .get("/api/v1/quizzes/" + quiz + "/sheet")
                .then()
                .body("quiz.sheet", not(equalTo(open.getString("quiz.sheet"))), "answers", hasSize(0));
        assertThat(clearSheets.clear()).isEqualTo(1);
    }

    @Transactional
    void age(String quiz) {
        KeptSheet kept = entities.createQuery("from KeptSheet k where k.quizId = :quiz", KeptSheet.class)
                .setParameter("quiz", java.util.UUID.fromString(quiz))
                .getSingleResult();
        kept.write(kept.sheet(), kept.answers(), kept.keptAt().minus(Duration.ofDays(15)));
    }

    private long attempts(String quiz) {
        return entities.createQuery("select count(a) from QuizAttempt a where a.quiz.id = :quiz", Long.class)
                .setParameter("quiz", java.util.UUID.fromString(quiz))
                .getSingleResult();
    }

    private io.restassured.response.Response keep(String quiz, String sheet, String question, String choice) {
        return world.as("employee")
                .body(Map.of(
                        "sheet", sheet, "answers", List.of(Map.of("question", question, "choices", List.of(choice)))))
                .put("/api/v1/quizzes/" + quiz + "/sheet");
    }

    private String quiz(String code) {
        SmallCourse.publish(world, code, "文");
        return world.as("employee").get("/api/v1/courses/" + code).path("modules[0].quiz.id");
    }

    private static Document page(Map<String, String> cookies, String path) {
        return Jsoup.parse(given().cookies(cookies)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
