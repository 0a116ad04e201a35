package org.meguri.learn.again;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.learn.Enrol;
import org.meguri.people.Actor;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.MovableClock;
import org.meguri.testing.SmallCourse;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** What was learned is asked again on its days, of those who are there, and nothing hangs on it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AskAgainTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    MovableClock clock;

    @Inject
    Curricula curricula;

    @Inject
    Enrol enrol;

    @Inject
    AskAgain askAgain;

    private Actor employee;
    private LocalDate passedOn;

    @BeforeEach
    void somebodyPassedAModule() {
        world.make();
        employee = world.actor("employee");
        UUID module = curricula.of(employee.body()).modulesWithBrief().get(0).id();
        // two calendar days and seven after it are business days
        passedOn = LocalDate.now(TOKYO).minusDays(60);
        while (!BusinessCalendar.isOpen(passedOn.plusDays(2))
                || !BusinessCalendar.isOpen(passedOn.plusDays(7))
                || !BusinessCalendar.isOpen(passedOn.plusDays(1))) {
            passedOn = passedOn.plusDays(1);
        }
        enrol.enrol(employee, employee.person(), module, null);
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createQuery("delete from RecallAnswer").executeUpdate();
            entities.createQuery("delete from Recall").executeUpdate();
            entities.createQuery("delete from Notice").executeUpdate();
            entities.createQuery("update Enrolment e set e.passedAt = null").executeUpdate();
            entities.createQuery("update Enrolment e set e.passedAt = :at where e.module.id = :module")
                    .setParameter("at", moment(passedOn, 15))
                    .setParameter("module", module)
                    .executeUpdate();
            entities.createQuery("update Posting o set o.state = WORKING where o.person.id = :person")
                    .setParameter("person", employee.person())
                    .executeUpdate();
        });
    }

    @AfterEach
    void now() {
        clock.release();
    }

    @Test
    void itIsAskedOnTheDaysOfTheSettingsAndNeverTwice() {
        assertThat(askedOn(passedOn.plusDays(1))).as("the next day").isZero();
        assertThat(askedOn(passedOn.plusDays(2))).isEqualTo(1);
        assertThat(askedOn(passedOn.plusDays(2))).as("the same day").isZero();
        assertThat(askedOn(passedOn.plusDays(7))).isEqualTo(1);
        LocalDate third = passedOn.plusDays(21);
        while (!BusinessCalendar.isOpen(third)) {
            third = third.plusDays(1);
        }
        assertThat(askedOn(third)).isEqualTo(1);
        assertThat(askedOn(BusinessCalendar.plus(third, 3))).isZero();
        assertThat(questions().stream().distinct())
                .as("other questions each time")
                .hasSize(6);
    }

    @Test
    void whatWasMissedMeanwhileIsAskedOnceAndWhatIsLongPastIsNot() {
        assertThat(askedOn(passedOn.plusDays(7))).as("both turns were due").isEqualTo(1);
        world.as("employee").get("/api/v1/me/recalls").then().body("items.turn", equalTo(List.of(2)));
        somebodyPassedAModule();
        LocalDate late = BusinessCalendar.plus(passedOn.plusDays(40), 1);
        assertThat(askedOn(late)).isZero();
    }

    @Test
    void whoIsOnLeaveIsLeftInPeace() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Posting o set o.state = LEAVE where o.person.id = :person")
                        .setParameter("person", employee.person())
                        .executeUpdate());
        assertThat(askedOn(passedOn.plusDays(2))).isZero();
    }

    @Test
    void thePersonAnswersOnThePageAndReadsWhy() {
        askedOn(passedOn.plusDays(2));
        clock.release();
        String id = world.as("employee").get("/api/v1/me/recalls").path("items[0].id");
        Map<String, String> cookies = world.cookies("employee");
        Document page = page(cookies, "/again/" + id);
        assertThat(page.select("fieldset.question")).hasSize(2);

        String answer = given().cookies(cookies)
                .formParam("_token", token(page))
                .post("/again/" + id + "/answers")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        assertThat(Jsoup.parse(answer).select(".field__error")).hasSize(2);

        var form = given().cookies(cookies).redirects().follow(false).formParam("_token", token(page));
        page.select("fieldset.question")
                .forEach(question -> form.formParam(
                        question.selectFirst("input").attr("name"),
                        question.selectFirst("input").val()));
        form.post("/again/" + id + "/answers").then().statusCode(303);
        page = page(cookies, "/again/" + id);
        assertThat(page.select("h1").text()).matches("2問のうち[0-2]問、思い出せました");
        assertThat(page.select(".marked__choice").size()).isGreaterThan(3);
        assertThat(page(cookies, "/inbox").select(".inbox__item--new")).isEmpty();
    }

    @Test
    void aProgramAnswersOnceAndASecondTimeChangesNothing() {
        askedOn(passedOn.plusDays(2));
        clock.release();
        String id = world.as("employee").get("/api/v1/me/recalls").path("items[0].id");
        world.as("colleague").get("/api/v1/recalls/" + id).then().statusCode(404);
        var shown = world.as("employee")
                .get("/api/v1/recalls/" + id)
                .then()
                .body("questions.correct", everyItem(nullValue()));
        List<String> asked = shown.extract().path("questions.id");
        List<Map<String, Object>> answers = asked.stream()
                .map(question -> Map.<String, Object>of(
                        "question",
                        question,
                        "choices",
                        List.of(shown.extract()
                                .<String>path("questions.find { it.id == '" + question + "' }.choices[0].id"))))
                .toList();
        world.as("employee")
                .body(Map.of(
                        "answers", List.of(Map.of("question", asked.get(0), "choices", List.of(UUID.randomUUID())))))
                .put("/api/v1/recalls/" + id + "/answers")
                .then()
                .statusCode(422)
                .body("faults.code", hasItem("quiz-unknown-choice"));
        List<Boolean> first =
                put(id, answers).body("answeredAt", notNullValue()).extract().path("questions.correct");
        assertThat(put(id, List.of()).extract().<List<Boolean>>path("questions.correct"))
                .isEqualTo(first);
        world.as("employee").get("/api/v1/me/recalls").then().body("total", equalTo(0));
    }

    @Test
    void whoDoesNotWantToIsNotAskedTheSameAgain() {
        askedOn(passedOn.plusDays(2));
        clock.release();
        String id = world.as("employee").get("/api/v1/me/recalls").path("items[0].id");
        world.as("employee")
                .put("/api/v1/recalls/" + id + "/skip")
                .then()
                .statusCode(200)
                .body("skippedAt", notNullValue());
        world.as("employee").get("/api/v1/me/recalls").then().body("total", equalTo(0));
        world.as("employee").get("/api/v1/me/notices?unseen=true").then().body("total", equalTo(0));
    }

    @Test
    void aNewEditionDoesNotEndTheAskingOfWhoPassedTheOldOne() {
        SmallCourse.publish(world, "AGAIN-1", "古い");
        passed("AGAIN-1");
        SmallCourse.publish(world, "AGAIN-1", "新しい");
        assertThat(askedOn(passedOn.plusDays(2))).isEqualTo(1);
        assertThat(entities.createQuery(
                                "select r.module.edition from Recall r where r.module.course.code = 'AGAIN-1'",
                                Integer.class)
                        .getResultList())
                .containsExactly(1);
        passed("AGAIN-1");
        assertThat(askedOn(passedOn.plusDays(7)))
                .as("who has passed the new one is asked about that")
                .isEqualTo(1);
        assertThat(entities.createQuery(
                                "select r.module.edition from Recall r where r.module.course.code = 'AGAIN-1'"
                                        + " and r.turn = 2",
                                Integer.class)
                        .getResultList())
                .containsExactly(2);
    }

    @Test
    void aQuizWithoutAQuestionToChooseFromAsksNothing() {
        SmallCourse.publishAs(world, "AGAIN-2", SmallCourse.EXERCISE, """
                pass: 100
                draw: 1
                questions:
                  - id: q1
                    kind: short
                    text: {ja: ことば}
                    choices:
                      - {text: {ja: データ}, correct: true, feedback: {ja: そうです}}
                """, "一");
        passed("AGAIN-2");
        assertThat(askedOn(passedOn.plusDays(2))).isZero();
        world.as("employee").get("/api/v1/me/notices?unseen=true").then().body("total", equalTo(0));
    }

    /** Only the edition of the course that is taught now was passed, and on the day. */
    private void passed(String course) {
        UUID module =
                curricula.of(employee.body()).course(course).modules().get(0).id();
        enrol.enrol(employee, employee.person(), module, null);
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createQuery("update Enrolment e set e.passedAt = null where e.module.course.code <> :course")
                    .setParameter("course", course)
                    .executeUpdate();
            entities.createQuery("update Enrolment e set e.passedAt = :at where e.module.id = :module")
                    .setParameter("at", moment(passedOn, 15))
                    .setParameter("module", module)
                    .executeUpdate();
            entities.createQuery("delete from Notice").executeUpdate();
        });
    }

    private ValidatableResponse put(String id, List<Map<String, Object>> answers) {
        return world.as("employee")
                .body(Map.of("answers", answers))
                .put("/api/v1/recalls/" + id + "/answers")
                .then()
                .statusCode(200);
    }

    private List<UUID> questions() {
        return entities.createQuery(
                        "select a.question.id from RecallAnswer a where a.recall.person.id = :person", UUID.class)
                .setParameter("person", employee.person())
                .getResultList();
    }

    private int askedOn(LocalDate day) {
        clock.set(moment(day, 9));
        return askAgain.ask();
    }

    private static Instant moment(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(TOKYO).toInstant();
    }

    private static String token(Document page) {
        return page.selectFirst("main form input[name=_token]").val();
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
