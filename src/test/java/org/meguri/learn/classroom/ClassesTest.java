package org.meguri.learn.classroom;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.people.Actors;
import org.meguri.platform.MovableClock;
import org.meguri.platform.Words;
import org.meguri.testing.SmallCourse;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Seats are given in the order of entering; who waits moves up by itself; who came has read the lessons. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ClassesTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Inject
    World world;

    @Inject
    Curricula curricula;

    @Inject
    EntityManager entities;

    @Inject
    MovableClock clock;

    @Inject
    Actors actors;

    private LocalDate day;
    private ModuleOutline module;

    @BeforeEach
    void thereIsADay() {
        world.make();
        day = LocalDate.now(TOKYO).plusDays(5);
        module = curricula.of(world.actor("employee").body()).modulesWithBrief().get(0);
    }

    @AfterEach
    void now() {
        clock.release();
        world.signInAgain();
        actors.forgetAll();
    }

    private Map<String, Object> plan(int seats) {
        Map<String, Object> plan = new HashMap<>(Map.of(
                "title",
                "生成AI入門",
                "place",
                "第1会議室",
                "heldOn",
                day.toString(),
                "startsAt",
                "9:30",
                "endsAt",
                "11:00",
                "capacity",
                seats));
        plan.put("module", module.id().toString());
        return plan;
    }

    private String planned(int seats) {
        return world.as("trainer")
                .body(plan(seats))
                .post("/api/v1/classes")
                .then()
                .statusCode(201)
                .body("startsAt", equalTo("09:30"))
                .extract()
                .path("id");
    }

    private String enter(String login, String session) {
        return world.as(login)
                .body(Map.of())
                .post("/api/v1/classes/" + session + "/entries")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void whoEntersLastWaitsAndMovesUpWhenASeatIsFree() {
        String session = planned(1);
        String first = enter("employee", session);
        assertThat(enter("employee", session)).as("twice is once").isEqualTo(first);
        enter("colleague", session);
        world.as("colleague")
                .get("/api/v1/classes/" + session)
                .then()
                .body("mine", equalTo(2))
                .body("waiting", equalTo(1));
        assertThat(page("colleague", "/classes/" + session).text()).contains("キャンセル待ち1番目");

        world.as("employee")
                .delete("/api/v1/classes/" + session + "/entries/" + first)
                .then()
                .statusCode(200)
                .body("mine", equalTo(0));
        world.as("colleague").get("/api/v1/classes/" + session).then().body("mine", equalTo(1));
        world.as("colleague")
                .get("/api/v1/me/notices?unseen=true")
                .then()
                .body("items.kind", hasItem("CLASS_MOVED_UP"));
    }

    @Test
    void whoCameHasReadTheLessonsAndWhoHadNotEnteredIsAdded() {
        String session = planned(30);
        enter("employee", session);
        world.as("trainer")
                .body(Map.of("staffNumbers", List.of("000101")))
                .put("/api/v1/classes/" + session + "/attendance")
                .then()
                .statusCode(409);

        clock.set(day.atTime(10, 0).atZone(TOKYO).toInstant());
        world.signInAgain();
        actors.forgetAll();
        world.as("trainer")
                .body(Map.of("staffNumbers", List.of("職員番号", "000101", "０００１０２", "000101")))
                .put("/api/v1/classes/" + session + "/attendance")
                .then()
                .statusCode(200)
                .body("items.findAll { it.came }.staffNumber", equalTo(List.of("000101", "000102")));
        world.as("trainer")
                .body(Map.of("staffNumbers", List.of("000201", "999999")))
                .put("/api/v1/classes/" + session + "/attendance")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("attendance"));
        world.as("trainer")
                .get("/api/v1/classes/" + session + "/entries")
                .then()
                .body("items.staffNumber", not(hasItem("000201")));
        assertThat(page(
                                "employee",
                                "/courses/"
                                        + curricula
                                                .of(world.actor("employee").body())
                                                .course(module.course())
                                                .code())
                        .text())
                .contains("確認テスト");
        world.as("employee")
                .get("/api/v1/classes?past=false")
                .then()
                .body("items.find { it.id == '" + session + "' }.mine", equalTo(1));
    }

    @Test
    void whoCameHasLearnedEvenWhereTheCourseIsForOthersOrComesLater() {
        SmallCourse.publish(world, "ROOM-0", "はじめ");
        SmallCourse.publish(world, "ROOM-1", "一");
        world.as("trainer")
                .body(Map.of("needs", List.of("ROOM-0")))
                .put("/api/v1/courses/ROOM-1/prerequisites")
                .then()
                .statusCode(204);
        world.as("trainer")
                .body(Map.of(
                        "name",
                        "窓口の人",
                        "kind",
                        "OPEN",
                        "criteria",
                        Map.of("include", Map.of("units", List.of("20100")))))
                .post("/api/v1/courses/ROOM-1/audience-rules")
                .then()
                .statusCode(201);
        module = taught("ROOM-1");
        String session = planned(30);
        came(session, "000101", "000201").statusCode(200);
        assertThat(read("000101")).containsExactly("1:一");
        assertThat(read("000201")).containsExactly("1:一");
    }

    @Test
    void whoeverIsInAnEditionStaysThereAndOthersLearnTheOneOfToday() {
        SmallCourse.publishAs(world, "ROOM-2", SmallCourse.BRIEF, SmallCourse.CHOICE, "古い一", "古い二");
        module = taught("ROOM-2");
        String session = planned(30);
        world.as("employee")
                .body(Map.of())
                .post("/api/v1/courses/ROOM-2/enrolments")
                .then()
                .statusCode(201);
        SmallCourse.publishAs(world, "ROOM-2", SmallCourse.BRIEF, SmallCourse.CHOICE, "新しい一");
        came(session, "000101", "000201").statusCode(200);
        assertThat(read("000101")).containsExactly("1:古い一", "1:古い二");
        assertThat(read("000201")).containsExactly("2:新しい一");
        for (String number : List.of("000101", "000201")) {
            assertThat(entities.createQuery(
                                    "select count(l) from Loop l join Module m on m.id = l.moduleId"
                                            + " where l.person.staffNumber = :number and m.course.code = 'ROOM-2'",
                                    Long.class)
                            .setParameter("number", number)
                            .getSingleResult())
                    .as("one loop of " + number)
                    .isEqualTo(1);
        }
    }

    private ModuleOutline taught(String course) {
        return curricula
                .of(world.actor("employee").body())
                .course(course)
                .modules()
                .get(0);
    }

    private ValidatableResponse came(String session, String... numbers) {
        clock.set(day.atTime(10, 0).atZone(TOKYO).toInstant());
        world.signInAgain();
        actors.forgetAll();
        return world.as("trainer")
                .body(Map.of("staffNumbers", List.of(numbers)))
                .put("/api/v1/classes/" + session + "/attendance")
                .then();
    }

    /** What somebody has read of the course, with the edition. */
    private List<String> read(String number) {
        return entities.createQuery("""
                        select l.module.edition, l.title from LessonCompletion c join c.lesson l
                        where c.person.staffNumber = :number and l.module.course.id = :course order by l.place
                        """, Object[].class)
                .setParameter("number", number)
                .setParameter("course", module.course())
                .getResultStream()
                .map(row -> row[0] + ":" + ((Words) row[1]).in(Locale.JAPANESE))
                .toList();
    }

    @Test
    void colleaguesWithoutAComputerAreEnteredByWhoMay() {
        String session = planned(30);
        world.as("manager")
                .body(Map.of("staffNumber", "000101"))
                .post("/api/v1/classes/" + session + "/entries")
                .then()
                .statusCode(201);
        world.as("employee").get("/api/v1/me/notices").then().body("items.kind", hasItem("CLASS_ENTERED"));
        world.as("employee")
                .body(Map.of("staffNumber", "000201"))
                .post("/api/v1/classes/" + session + "/entries")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("staffNumber"));
    }

    @Test
    void whoWaitsMovesUpWithMoreSeatsAndEverybodyIsToldOfAnotherPlace() {
        String session = planned(1);
        enter("employee", session);
        enter("colleague", session);
        enter("beside", session);
        world.as("trainer")
                .body(plan(2))
                .put("/api/v1/classes/" + session)
                .then()
                .statusCode(200);
        assertThat(told("colleague", session)).contains("CLASS_MOVED_UP");
        assertThat(told("employee", session)).isEmpty();
        assertThat(told("beside", session)).isEmpty();
        Map<String, Object> elsewhere = plan(2);
        elsewhere.put("place", "第2会議室");
        world.as("trainer")
                .body(elsewhere)
                .put("/api/v1/classes/" + session)
                .then()
                .statusCode(200);
        assertThat(told("employee", session)).contains("CLASS_CHANGED");
        assertThat(told("beside", session)).contains("CLASS_CHANGED");
        assertThat(page("employee", "/inbox").text()).contains("日時か場所が変わりました", "第2会議室", "09:30～11:00");
        elsewhere.put("note", "筆記用具をお持ちください。");
        world.as("trainer")
                .body(elsewhere)
                .put("/api/v1/classes/" + session)
                .then()
                .statusCode(200);
        assertThat(told("employee", session)).as("a note moves nothing").containsOnlyOnce("CLASS_CHANGED");
    }

    private List<String> told(String login, String session) {
        return world.as(login)
                .get("/api/v1/me/notices?unseen=true")
                .jsonPath()
                .getList("items.findAll { it.href == '/classes/" + session + "' }.kind");
    }

    @Test
    void everybodyIsToldWhenItIsCalledOff() {
        String session = planned(30);
        enter("employee", session);
        world.as("trainer")
                .put("/api/v1/classes/" + session + "/cancellation")
                .then()
                .statusCode(200);
        world.as("trainer")
                .put("/api/v1/classes/" + session + "/cancellation")
                .then()
                .statusCode(200)
                .body("cancelled", equalTo(true));
        world.as("employee").get("/api/v1/me/notices").then().body("items.kind", hasItem("CLASS_CANCELLED"));
        world.as("colleague")
                .body(Map.of())
                .post("/api/v1/classes/" + session + "/entries")
                .then()
                .statusCode(409);
    }

    @Test
    void whatIsWrongIsSaidBesideTheFieldAndNothingTypedIsLost() {
        Map<String, String> cookies = world.cookies("trainer");
        Document page = Jsoup.parse(given().cookies(cookies).get("/classes/new").asString());
        String answer = given().cookies(cookies)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "_token",
                        page.selectFirst("main form input[name=_token]").val())
                .formParam("title", "研修")
                .formParam("heldOn", day.toString())
                .formParam("startsAt", "11:00")
                .formParam("endsAt", "１０:００")
                .formParam("capacity", "0")
                .formParam("entriesUntil", day.plusDays(1).toString())
                .post("/classes")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        Document refused = Jsoup.parse(answer);
        assertThat(refused.select(".field__error").eachAttr("id"))
                .contains("place-error", "endsAt-error", "capacity-error", "entriesUntil-error");
        assertThat(refused.select("#title").val()).isEqualTo("研修");
        assertThat(refused.select("#startsAt").val()).isEqualTo("11:00");
    }

    @Test
    void aStaleFormAndAnotherBodysSessionAreRefused() {
        String session = planned(3);
        world.as("trainer")
                .header("If-Match", "0")
                .body(plan(4))
                .put("/api/v1/classes/" + session)
                .then()
                .statusCode(200)
                .body("capacity", equalTo(4));
        world.as("trainer")
                .header("If-Match", "0")
                .body(plan(5))
                .put("/api/v1/classes/" + session)
                .then()
                .statusCode(409);
        world.as("trainer").get("/api/v1/classes/" + UUID.randomUUID()).then().statusCode(404);
        world.as("employee")
                .get("/api/v1/classes/" + session + "/entries")
                .then()
                .statusCode(403);
    }

    private Document page(String login, String path) {
        return Jsoup.parse(given().cookies(world.cookies(login))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
