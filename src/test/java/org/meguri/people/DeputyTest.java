package org.meguri.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.platform.MovableClock;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** A deputy sees and decides what the head would, for a time and no longer. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DeputyTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    Actors actors;

    private LocalDate today;

    @BeforeEach
    void thereIsAHead() {
        world.make();
        today = LocalDate.now(TOKYO);
    }

    @AfterEach
    void now() {
        clock.release();
        world.signInAgain();
        actors.forgetAll();
    }

    @Test
    void aDeputyIsHeadDuringTheDaysAndNotAfter() {
        String unit = world.actor("manager").division().toString();
        assertThat(world.actor("beside").roles()).doesNotContain(Role.MANAGER);
        String id = world.as("manager")
                .body(Map.of(
                        "unit",
                        unit,
                        "staffNumber",
                        "０００１０３",
                        "to",
                        today.plusDays(5).toString(),
                        "reason",
                        "出張のため"))
                .post("/api/v1/deputies")
                .then()
                .statusCode(201)
                .body("staffNumber", equalTo("000103"))
                .extract()
                .path("id");
        assertThat(world.actor("beside").roles()).contains(Role.MANAGER);
        assertThat(world.actor("beside")
                        .leads()
                        .includes(world.actor("employee").unit()))
                .isTrue();
        clock.set(today.plusDays(6).atTime(9, 0).atZone(TOKYO).toInstant());
        assertThat(world.actor("beside").roles()).doesNotContain(Role.MANAGER);
        clock.release();
        world.as("hr").delete("/api/v1/deputies/" + id).then().statusCode(204);
        assertThat(world.actor("beside").roles()).doesNotContain(Role.MANAGER);
        world.as("manager").get("/api/v1/deputies").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void nobodyAppointsWhereTheyDoNotLeadOrForTooLong() {
        String unit = world.actor("manager").division().toString();
        Map<String, String> wish = Map.of(
                "unit", unit, "staffNumber", "000203", "to", today.plusDays(5).toString(), "reason", "出張");
        world.as("employee").body(wish).post("/api/v1/deputies").then().statusCode(403);
        world.as("sibling").body(wish).post("/api/v1/deputies").then().statusCode(404);
        world.as("manager")
                .body(Map.of(
                        "unit",
                        unit,
                        "staffNumber",
                        "999999",
                        "to",
                        today.plusDays(200).toString(),
                        "reason",
                        ""))
                .post("/api/v1/deputies")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("staffNumber"))
                .body("faults.field", hasItem("to"))
                .body("faults.field", hasItem("reason"));
    }

    @Test
    void thePageKeepsWhatWasTyped() {
        Map<String, String> cookies = world.cookies("manager");
        Document page = Jsoup.parse(given().cookies(cookies).get("/deputies").asString());
        var answer = given().cookies(cookies)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "_token",
                        page.selectFirst("main form input[name=_token]").val())
                .formParam("unit", world.actor("manager").division().toString())
                .formParam("staffNumber", "999999")
                .formParam("to", "2026-02-30")
                .formParam("reason", "出張のため")
                .post("/deputies");
        assertThat(answer.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(answer.asString());
        assertThat(again.selectFirst("[name=reason]").val()).isEqualTo("出張のため");
        assertThat(again.selectFirst("[name=to]").val()).isEqualTo("2026-02-30");
        assertThat(again.selectFirst("#to-error")).isNotNull();
    }
}
