package org.meguri.practice.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.Outcome;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.RecordTry;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Who reports may say what the freed time went to; it is shown where the time is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FreedTimeTest {

    @Inject
    World world;

    @Inject
    Curricula curricula;

    @Inject
    AssignPractice assignPractice;

    @Inject
    PlanPractice planPractice;

    @Inject
    RecordTry recordTry;

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void thePageAsksAndShowsWhatWasSaid() {
        String practice = tried("employee", 0);
        Response wrong = report("employee", practice, "HOLIDAYS");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.asString()).select(".errors").text()).contains("空いた時間の使い道");
        assertThat(report("employee", practice, "RESIDENTS").statusCode()).isEqualTo(303);
        assertThat(page("employee", practice).select("#tries").text()).contains("空いた時間の使い道：住民対応");
        assertThat(page("manager", practice).select("#tries").text()).contains("空いた時間の使い道：住民対応");
    }

    @Test
    void aProgramSaysItTooOrNothing() {
        String practice = tried("sibling", 0);
        world.as("sibling")
                .body("{\"freedFor\":\"HOLIDAYS\"}")
                .put("/api/v1/practices/" + practice + "/report")
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("freedFor"));
        world.as("sibling")
                .body(Map.of("freedFor", "OVERTIME"))
                .put("/api/v1/practices/" + practice + "/report")
                .then()
                .statusCode(200)
                .body("freedFor", equalTo("OVERTIME"));
        String silent = tried("sibling", 1);
        world.as("sibling")
                .put("/api/v1/practices/" + silent + "/report")
                .then()
                .statusCode(200)
                .body("freedFor", nullValue());
    }

    @Test
    void whatWasSaidStaysWhenItIsReportedAgainWithoutAWord() {
        String practice = tried("employee", 1);
        assertThat(report("employee", practice, "PLANNING").statusCode()).isEqualTo(303);
        world.as("manager")
                .body(Map.of("reason", "分数の内訳を教えてください。"))
                .put("/api/v1/practices/" + practice + "/return")
                .then()
                .statusCode(200);
        world.as("employee")
                .put("/api/v1/practices/" + practice + "/report")
                .then()
                .statusCode(200)
                .body("freedFor", equalTo("PLANNING"));
    }

    @ActivateRequestContext
    String tried(String login, int module) {
        Actor who = world.actor(login);
        UUID brief =
                curricula.of(who.body()).modulesWithBrief().get(module).brief().id();
        UUID practice = assignPractice.assign(who, brief, who.person(), "T06", null);
        planPractice.plan(
                who,
                practice,
                new PlanPractice.Planning("T06", "届いたら", "試す", LocalDate.now(ZoneId.of("Asia/Tokyo")), 30, null));
        recordTry.record(who, practice, new RecordTry.Try(Outcome.WENT_WELL, 10, null, null, "書けました。", null));
        return practice.toString();
    }

    private Response report(String login, String practice, String freedFor) {
        Map<String, String> cookies = world.cookies(login);
        Document shown = Jsoup.parse(
                given().cookies(cookies).get("/practices/" + practice).asString());
        return given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", shown.select("input[name=_token]").first().val())
                .formParam("freedFor", freedFor)
                .post("/practices/" + practice + "/report");
    }

    private Document page(String login, String practice) {
        return Jsoup.parse(given().cookies(world.cookies(login))
                .get("/practices/" + practice)
                .asString());
    }
}
