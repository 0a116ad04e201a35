package org.meguri.practice.entry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.PlanPractice;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** The contact of a unit enters for colleagues: the record is theirs, and who entered it is kept and shown. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EntriesTest {

    @Inject
    World world;

    @Inject
    Curricula curricula;

    @Inject
    AssignPractice assignPractice;

    @Inject
    PlanPractice planPractice;

    @ActivateRequestContext
    UUID plannedBy(String login, Actor assigner, int module) {
        Actor who = world.actor(login);
        UUID brief =
                curricula.of(who.body()).modulesWithBrief().get(module).brief().id();
        UUID practice = assignPractice.assign(assigner, brief, who.person(), "T06", null);
        planPractice.plan(
                who,
                practice,
                new PlanPractice.Planning("T06", "届いたら", "試す", LocalDate.now(ZoneId.of("Asia/Tokyo")), 30, null));
        return practice;
    }

    @Test
    void aContactEnrolsAColleagueAndWritesDownWhatTheyTell() {
        world.make();
        UUID practice = plannedBy("sibling", world.actor("colleague"), 0);

        Map<String, String> cookies = world.cookies("colleague");
        given().cookies(cookies).get("/entries").then().statusCode(200).body(containsString("市民 長"));
        given().cookies(cookies).get("/entries/" + practice + "/new").then().statusCode(200);
        post(cookies, "/entries/" + practice, Map.of("outcome", "WENT_WELL", "minutes", "", "note", "聞き取りました"))
                .then()
                .statusCode(422)
                .body(containsString("聞き取りました"));
        post(cookies, "/entries/" + practice, Map.of("outcome", "WENT_WELL", "minutes", "２０", "note", "聞き取りました"))
                .then()
                .statusCode(303);
        given().cookies(world.cookies("sibling"))
                .get("/practices/" + practice)
                .then()
                .statusCode(200)
                .body(containsString("代理入力：渡邉 窓"));
        assertThat(world.as("sibling").get("/api/v1/practices/" + practice).<Integer>path("logs.size()"))
                .isEqualTo(1);
    }

    @Test
    void theTextsOfAColleagueStayHiddenFromTheContact() {
        world.make();
        UUID practice = plannedBy("sibling", world.actor("colleague"), 1);
        given().cookies(world.cookies("colleague"))
                .get("/practices/" + practice)
                .then()
                .statusCode(404);
    }

    @Test
    void nothingIsEnteredForAnotherUnitOrByAnybodyElse() {
        world.make();
        UUID elsewhere = plannedBy("employee", world.actor("employee"), 1);
        Map<String, Object> told = Map.of("outcome", "WENT_WELL", "minutes", 20, "note", "聞き取りました");
        world.as("colleague")
                .body(told)
                .post("/api/v1/entries/" + elsewhere + "/logs")
                .then()
                .statusCode(404);
        world.as("manager")
                .body(told)
                .post("/api/v1/entries/" + elsewhere + "/logs")
                .then()
                .statusCode(403);
        UUID foreign = world.actor("employee").person();
        UUID brief = curricula
                .of(world.actor("employee").body())
                .modulesWithBrief()
                .get(0)
                .brief()
                .id();
        world.as("colleague")
                .body(Map.of("brief", brief.toString(), "assignee", foreign.toString()))
                .post("/api/v1/practices")
                .then()
                .statusCode(403);
    }

    private static io.restassured.response.Response post(
            Map<String, String> cookies, String path, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put(
                "_token",
                Jsoup.parse(given().cookies(cookies).get("/preferences").asString())
                        .selectFirst("form input[name=_token]")
                        .val());
        return given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(sent)
                .post(path);
    }
}
