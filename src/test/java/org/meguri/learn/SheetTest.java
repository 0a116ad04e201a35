package org.meguri.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.meguri.testing.SmallCourse;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** A sheet that was handed out is taken in, whatever happens to the module while somebody answers it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SheetTest {

    private static final String OTHER = SmallCourse.CHOICE.replace("問い", "別の問い");

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Test
    void answersToASheetFromBeforeANewEditionPassTheOldOne() {
        SmallCourse.publish(world, "SHEET-1", "一");
        world.as("employee")
                .body(Map.of())
                .post("/api/v1/courses/SHEET-1/enrolments")
                .then()
                .statusCode(201);
        JsonPath enrolled = sheet("employee", quiz("SHEET-1"));
        JsonPath fresh = sheet("colleague", quiz("SHEET-1"));
        String old = quiz("SHEET-1");
        SmallCourse.publishAs(world, "SHEET-1", SmallCourse.EXERCISE, OTHER, "一");
        assertThat(quiz("SHEET-1")).isNotEqualTo(old);
        answer("employee", old, enrolled).body("passed", equalTo(true));
        answer("colleague", old, fresh).body("passed", equalTo(true));
        assertThat(entities.createQuery("""
                                select e.person.staffNumber, e.module.edition from Enrolment e
                                where e.module.course.code = 'SHEET-1' and e.passedAt is not null
                                order by e.person.staffNumber
                                """, Object[].class).getResultStream().map(row -> row[0] + ":" + row[1]))
                .containsExactly("000101:1", "000201:1");
    }

    @Test
    void aDueDayThatPassesWhileSomebodyAnswersTakesNothingAway() {
        SmallCourse.publish(world, "SHEET-2", "一");
        world.as("employee")
                .body(Map.of())
                .post("/api/v1/courses/SHEET-2/enrolments")
                .then()
                .statusCode(201);
        JsonPath sheet = sheet("employee", quiz("SHEET-2"));
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Enrolment e set e.dueOn = :day where e.module.id in"
                                + " (select m.id from Module m where m.course.code = 'SHEET-2')")
                        .setParameter(
                                "day", LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1))
                        .executeUpdate());
        answer("employee", quiz("SHEET-2"), sheet).body("passed", equalTo(true));
        assertThat(entities.createQuery(
                                "select count(e) from Enrolment e where e.module.course.code = 'SHEET-2'"
                                        + " and e.passedAt is not null",
                                Long.class)
                        .getSingleResult())
                .isEqualTo(1);
    }

    private String quiz(String course) {
        return world.as("trainer").get("/api/v1/courses/" + course).path("modules[0].quiz.id");
    }

    private JsonPath sheet(String login, String quiz) {
        return world.as(login).get("/api/v1/quizzes/" + quiz).jsonPath();
    }

    private ValidatableResponse answer(String login, String quiz, JsonPath sheet) {
        return world.as(login)
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
