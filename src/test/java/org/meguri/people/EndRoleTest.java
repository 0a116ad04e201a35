package org.meguri.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** A role is ended where its holder is, and nowhere else. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class EndRoleTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @Inject
    World world;

    @Inject
    GrantRole grantRole;

    @Inject
    EntityManager entities;

    private UUID grant;
    private UUID holder;
    private UUID other;

    @BeforeEach
    void somebodyIsATrainerForAWhile() {
        world.make();
        holder = world.person("000201");
        other = world.person("000202");
        grant = grantRole.grant(
                world.actor("admin"), holder, Role.TRAINER, null, TODAY.minusDays(9), TODAY.plusDays(9));
    }

    @AfterEach
    void asIfTheRoleHadNeverBeen() {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("delete from RoleGrant g where g.id = :id")
                        .setParameter("id", grant)
                        .executeUpdate());
    }

    @Test
    void theRoleOfSomebodyElseIsNotFoundByPrograms() {
        world.as("admin")
                .delete("/api/v1/people/" + other + "/roles/" + grant)
                .then()
                .statusCode(404);
        assertThat(lastDay()).isEqualTo(TODAY.plusDays(9));
        world.as("admin")
                .delete("/api/v1/people/" + holder + "/roles/" + grant)
                .then()
                .statusCode(204);
        assertThat(lastDay()).isEqualTo(TODAY.minusDays(1));
    }

    @Test
    void theRoleOfSomebodyElseIsNotFoundOnTheirCard() {
        assertThat(end(other)).isEqualTo(404);
        assertThat(lastDay()).isEqualTo(TODAY.plusDays(9));
        assertThat(end(holder)).isEqualTo(303);
        assertThat(lastDay()).isEqualTo(TODAY.minusDays(1));
    }

    private int end(UUID person) {
        Map<String, String> cookies = world.cookies("admin");
        var page = Jsoup.parse(given().cookies(cookies).get("/people/" + holder).asString());
        return given().cookies(cookies)
                .redirects()
                .follow(false)
                .formParam(
                        "_token",
                        page.selectFirst("main form input[name=_token]").val())
                .post("/people/" + person + "/roles/" + grant + "/end")
                .statusCode();
    }

    private LocalDate lastDay() {
        return entities.createQuery("select g.days.to from RoleGrant g where g.id = :id", LocalDate.class)
                .setParameter("id", grant)
                .getSingleResult();
    }
}
