package org.meguri.practice.effect;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.insight.Effects;
import org.meguri.insight.LoopFigures;
import org.meguri.people.Actor;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.MovableClock;
import org.meguri.practice.Change;
import org.meguri.practice.EndorsePractice;
import org.meguri.practice.Outcome;
import org.meguri.practice.Quality;
import org.meguri.practice.RecordTry;
import org.meguri.practice.ReportPractice;
import org.meguri.testing.Practised;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** What was saved counts only while the employee says, 30 and 90 days after it was confirmed, that it goes on. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SavingGoesOnTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Inject
    World world;

    @Inject
    Practised practised;

    @Inject
    EndorsePractice endorsePractice;

    @Inject
    AskWhetherItGoesOn ask;

    @Inject
    Effects effects;

    @Inject
    LoopFigures figures;

    @Inject
    MovableClock clock;

    private static final ReportPractice.Said SAID =
            new ReportPractice.Said(null, Quality.typed(Change.LESS, null, null), 4);

    private final LocalDate start = LocalDate.now(TOKYO);

    @BeforeEach
    void make() {
        world.makeAnew();
        at(start);
    }

    @AfterEach
    void back() {
        clock.release();
    }

    @Test
    void theEmployeeIsAskedOnceAfterThirtyDaysAndAnswersOnThePage() {
        UUID practice = confirmed("employee", 0, false);
        assertThat(page("employee", practice).select("#goes-on")).isEmpty();
        at(open(start.plusDays(30)));
        assertThat(ask.ask()).isEqualTo(1);
        assertThat(ask.ask()).as("the same day").isZero();
        world.as("employee").get("/api/v1/me/notices").then().body("items.kind", hasItem("SAVING_ASKED"));
        assertThat(page("employee", practice).select("#goes-on").text()).contains("30日たちました");
        assertThat(page("manager", practice).select("#goes-on"))
                .as("nobody else")
                .isEmpty();

        Response silent = answer("employee", practice, Map.of("minutes", "12"));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(silent.asString()).select("[name=minutes]").val())
                .isEqualTo("12");
        Response wrong = answer("employee", practice, Map.of("goesOn", "yes", "minutes", "-5"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(answer("employee", practice, Map.of("goesOn", "yes", "minutes", "１２"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("manager", practice).text()).contains("30日後：").contains("続けている");
        world.as("employee")
                .get("/api/v1/me/notices?unseen=true")
                .then()
                .body("items.findAll { !it.seen }.kind", not(hasItem("SAVING_ASKED")));
        assertThat(answer("employee", practice, Map.of("goesOn", "no")).statusCode())
                .as("once only")
                .isEqualTo(409);
    }

    @Test
    void aProgramAnswersForThePersonAlone() {
        UUID practice = confirmed("employee", 0, false);
        String path = "/api/v1/practices/" + practice + "/reconfirmation";
        world.as("employee")
                .body(Map.of("goesOn", true))
                .put(path)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:meguri:problem:saving-not-yet"));
        at(start.plusDays(31));
        world.as("manager").body(Map.of("goesOn", true)).put(path).then().statusCode(403);
        world.as("colleague").body(Map.of("goesOn", true)).put(path).then().statusCode(404);
        world.as("employee").body("{}").put(path).then().statusCode(422);
        world.as("employee")
                .body(Map.of("goesOn", false, "note", "担当を離れました。"))
                .put(path)
                .then()
                .statusCode(200)
                .body("reconfirmations", hasSize(1))
                .body("reconfirmations[0].goesOn", equalTo(false));
        at(open(start.plusDays(90)));
        assertThat(ask.ask()).as("what ended is not asked again").isZero();
    }

    @Test
    void savedTimeCountsOnlyWhileItIsConfirmed() {
        confirmed("employee", 0, false);
        confirmed("employee", 1, true);
        assertThat(saved(start)).isEqualTo(List.of(0L, 20L, 20L, 0L));
        LocalDate last = BusinessCalendar.plus(start.plusDays(30), 10);
        at(last.plusDays(1));
        assertThat(saved(last)).as("on the last day for an answer").isEqualTo(List.of(0L, 20L, 20L, 0L));
        assertThat(saved(last.plusDays(1))).as("nobody said a word").isEqualTo(List.of(0L, 0L, 0L, 40L));
        assertThat(saved(start)).as("the past stays as it was").isEqualTo(List.of(0L, 20L, 20L, 0L));
    }

    @Test
    void aLateAnswerCountsFromThenOn() {
        UUID practice = confirmed("employee", 0, false);
        LocalDate late = start.plusDays(60);
        at(late);
        world.as("employee")
                .body(Map.of("goesOn", true))
                .put("/api/v1/practices/" + practice + "/reconfirmation")
                .then()
                .statusCode(200);
        assertThat(saved(late.minusDays(1))).isEqualTo(List.of(0L, 0L, 0L, 20L));
        assertThat(saved(late)).isEqualTo(List.of(0L, 20L, 0L, 0L));
    }

    @Test
    void whatSavedNothingIsNotAskedAgain() {
        UUID practice = tried("employee", 0, 40, false);
        at(start.plusDays(1));
        endorse(practice);
        at(open(start.plusDays(31)));
        assertThat(ask.ask()).isZero();
    }

    @Test
    void whatSomebodySaysOfThemselvesIsTheirsAlone() {
        UUID practice = tried("employee", 0, 10, false);
        world.as("employee")
                .get("/api/v1/practices/" + practice)
                .then()
                .body("confidence.before", equalTo(2))
                .body("confidence.after", equalTo(4))
                .body("quality.errors", equalTo("LESS"));
        world.as("manager")
                .get("/api/v1/practices/" + practice)
                .then()
                .body("confidence", nullValue())
                .body("quality.errors", equalTo("LESS"));
        assertThat(page("employee", practice).text()).contains("ひとりでできそう（本人だけに表示）：前 2・後 4");
        assertThat(page("manager", practice).text()).contains("誤り：減った").doesNotContain("ひとりでできそう");
    }

    @Test
    void aPointOutsideTheScaleIsRefusedBesideItsField() {
        UUID practice = practised.tried("employee", 0, once(10, false));
        world.as("employee")
                .body(Map.of("confidence", 6))
                .put("/api/v1/practices/" + practice + "/report")
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("confidence"));
        world.as("employee")
                .body(Map.of("quality", Map.of("errors", "FEWER")))
                .put("/api/v1/practices/" + practice + "/report")
                .then()
                .statusCode(422);
    }

    @ActivateRequestContext
    List<Long> saved(LocalDate day) {
        Actor hr = world.actor("hr");
        Effects.Saved saved = effects.saved(figures.of(hr, null, day), hr.body());
        return List.of(saved.selfReported(), saved.confirmed(), saved.measured(), saved.lapsed());
    }

    private UUID confirmed(String login, int module, boolean timed) {
        UUID practice = tried(login, module, 10, timed);
        endorse(practice);
        return practice;
    }

    @ActivateRequestContext
    void endorse(UUID practice) {
        endorsePractice.endorse(world.actor("manager"), practice, null, null);
    }

    private UUID tried(String login, int module, int minutes, boolean timed) {
        return practised.reported(login, module, once(minutes, timed), SAID);
    }

    private static RecordTry.Try once(int minutes, boolean timed) {
        return new RecordTry.Try(Outcome.WENT_WELL, minutes, null, null, "書けました。", null, timed);
    }

    private Response answer(String login, UUID practice, Map<String, String> fields) {
        Map<String, String> cookies = world.cookies(login);
        Document shown = Jsoup.parse(
                given().cookies(cookies).get("/practices/" + practice).asString());
        return given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", shown.select("input[name=_token]").first().val())
                .formParams(new HashMap<>(fields))
                .post("/practices/" + practice + "/reconfirmation");
    }

    private Document page(String login, UUID practice) {
        return Jsoup.parse(given().cookies(world.cookies(login))
                .get("/practices/" + practice)
                .asString());
    }

    private static LocalDate open(LocalDate day) {
        return BusinessCalendar.isOpen(day) ? day : BusinessCalendar.plus(day, 1);
    }

    private void at(LocalDate day) {
        clock.set(day.atTime(LocalTime.of(10, 0)).atZone(TOKYO).toInstant());
    }
}
