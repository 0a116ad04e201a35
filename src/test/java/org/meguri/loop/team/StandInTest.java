package org.meguri.loop.team;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.Actors;
import org.meguri.platform.MovableClock;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Whoever stands in for a head sees the head's people on the days of it, and on no other. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StandInTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    Actors actors;

    @Inject
    MovableClock clock;

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
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("delete from Deputy").executeUpdate());
        actors.forgetAll();
    }

    @Test
    void whoOnlyStandsInSeesTheTeamAndInWhosePlaceUntilWhen() {
        appoint("beside", today, today.plusDays(5));

        Document page = team("beside");
        assertThat(page.select("main h2").eachText()).singleElement().asString().startsWith("総務課");
        assertThat(page.select("main").text())
                .contains("あなたは髙橋 一の代理です（")
                .doesNotContain("代理を務める職の人はいません", "代理：鈴木 次郎", "部下はいません");
        assertThat(page.select("main tbody th").eachText()).isNotEmpty().doesNotContain("鈴木 次郎");
        world.as("beside")
                .get("/api/v1/team")
                .then()
                .body("total", equalTo(1))
                .body("items[0].code", equalTo("10100"))
                .body("items[0].kind", nullValue())
                .body("items[0].standIn.name", equalTo("髙橋 一"))
                .body("items[0].standIn.until", equalTo(today.plusDays(5).toString()))
                .body("items[0].members.name", hasItems("髙橋 一"));
    }

    @Test
    void theTeamReachesExactlyAsFarAsTheRightsOfTheDeputy() {
        appoint("beside", today, today.plusDays(5));

        List<String> seen = world.as("beside").get("/api/v1/team").path("items[0].members.staffNumber");
        List<String> ofHead = world.as("manager").get("/api/v1/team").path("items[0].members.staffNumber");
        assertThat(seen).contains("000102").doesNotContain("000103");
        assertThat(seen.stream().filter(number -> !number.equals("000102")))
                .containsExactlyInAnyOrderElementsOf(ofHead.stream()
                        .filter(number -> !number.equals("000103"))
                        .toList());
        assertThat(actors.of(world.person("000103")).leads().unitsForQuery())
                .isEqualTo(actors.of(world.person("000102")).leads().unitsForQuery());
    }

    @Test
    void daysToComeAndDaysOverGiveNothing() {
        appoint("beside", today.plusDays(1), today.plusDays(5));
        world.as("beside").get("/api/v1/team").then().statusCode(403);

        clock.set(today.plusDays(1).atTime(9, 0).atZone(TOKYO).toInstant());
        world.signInAgain();
        actors.forgetAll();
        assertThat(codes("beside")).containsExactly("10100");
        clock.set(today.plusDays(6).atTime(9, 0).atZone(TOKYO).toInstant());
        assertThat(actors.of(world.person("000103")).leads().isEmpty()).isTrue();
    }

    @Test
    void aHeadWhoAlsoStandsInSeesBothAndTheOwnUnitFirst() {
        appoint("sibling", today, today.plusDays(5));

        assertThat(codes("sibling")).first().isNotEqualTo("10100");
        assertThat(codes("sibling")).last().isEqualTo("10100");
        world.as("sibling")
                .get("/api/v1/team")
                .then()
                .body("items[0].standIn", nullValue())
                .body("items[1].standIn.name", equalTo("髙橋 一"));
    }

    private List<String> codes(String login) {
        return world.as(login).get("/api/v1/team").path("items.code");
    }

    private Document team(String login) {
        return Jsoup.parse(given().cookies(world.cookies(login))
                .get("/team")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private void appoint(String login, LocalDate from, LocalDate to) {
        world.as("hr")
                .body(Map.of(
                        "unit",
                        world.actor("manager").division().toString(),
                        "staffNumber",
                        World.CAST.get(login),
                        "from",
                        from.toString(),
                        "to",
                        to.toString(),
                        "reason",
                        "出張のため"))
                .post("/api/v1/deputies")
                .then()
                .statusCode(201);
    }
}
