package org.meguri.insight.rights;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.meguri.people.Actor;
import org.meguri.people.GrantRole;
import org.meguri.people.Role;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** What the check of rights finds, and what can be done about it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RightsCheckTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @Inject
    World world;

    @Inject
    GrantRole grantRole;

    @Inject
    EntityManagerFactory entities;

    @ActivateRequestContext
    UUID grant(String number, Role role, UUID unit, LocalDate to) {
        return grantRole.grant(world.actor("admin"), world.person(number), role, unit, TODAY, to);
    }

    @ActivateRequestContext
    UUID divisionOf(String login) {
        Actor who = world.actor(login);
        return who.division();
    }

    @Test
    void aTrainerOfAUnitInWhichSheDoesNotWorkIsFoundAndEnded() {
        world.make();
        UUID grant = grant("000203", Role.TRAINER, divisionOf("employee"), null);
        assertThat(kindOf(grant)).isEqualTo("ROLE_OUT_OF_UNIT");

        Map<String, String> cookies = world.cookies("hr");
        String page = given().cookies(cookies).get("/rights").asString();
        assertThat(page).contains("山本 環").contains("/rights/" + grant + "/end");
        given().cookies(cookies)
                .redirects()
                .follow(false)
                .formParam(
                        "_token",
                        Jsoup.parse(page).selectFirst("form input[name=_token]").val())
                .post("/rights/" + grant + "/end")
                .then()
                .statusCode(303);
        assertThat(kindOf(grant)).isNull();
    }

    @Test
    void aLeaderWhoseTermEndsWithinNinetyDaysIsFoundAndExtended() {
        world.make();
        UUID grant = grant("000204", Role.LEADER, null, TODAY.plusDays(80));
        assertThat(kindOf(grant)).isEqualTo("ROLE_ENDING");
        world.as("hr")
                .body(Map.of("to", TODAY.plusYears(1).toString()))
                .put("/api/v1/rights/" + grant + "/term")
                .then()
                .statusCode(204);
        assertThat(kindOf(grant)).isNull();
        world.as("hr").delete("/api/v1/rights/" + grant).then().statusCode(204);
    }

    @Test
    void aSectionWithoutALeaderIsAVacancy() {
        world.make();
        assertThat(world.as("hr")
                        .get("/api/v1/rights")
                        .<List<String>>path("items.findAll { it.kind == 'DIVISION_WITHOUT_LEADER' }.code"))
                .contains("20100");
    }

    @Test
    void hrEndsNoAdministrator() {
        world.make();
        UUID grant = grant("000205", Role.AUDITOR, null, null);
        world.as("hr").delete("/api/v1/rights/" + grant).then().statusCode(403);
        world.as("admin").delete("/api/v1/rights/" + grant).then().statusCode(204);
    }

    @Test
    void thePageAndTheFileCostAFewStatements() {
        Map<String, String> cookies = world.cookies("hr");
        given().cookies(cookies).get("/rights").then().statusCode(200);
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        given().cookies(cookies).get("/rights").then().statusCode(200);
        assertThat(statistics.getPrepareStatementCount() - before).isLessThanOrEqualTo(9);
        given().cookies(cookies).get("/rights/list.csv").then().statusCode(200).body(containsString("リーダーのいない課"));
    }

    private String kindOf(UUID grant) {
        List<String> kinds =
                world.as("hr").get("/api/v1/rights").path("items.findAll { it.grant == '" + grant + "' }.kind");
        return kinds.isEmpty() ? null : kinds.get(0);
    }
}
