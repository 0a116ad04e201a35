package org.meguri.insight.modules;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Trainers see which modules lead to no practice, in numbers. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ModulesInPracticeTest {

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Test
    void whoPassedAndDidNothingWithinThirtyDaysIsCountedAndNotNamed() {
        world.as("employee")
                .body(Map.of("modules", List.of("M4")))
                .post("/api/v1/courses/AI-WRITING/enrolments")
                .then()
                .statusCode(201);
        // passed long ago, and passed a moment ago: only the first has had the thirty days
        passed("000101", 40);
        figures(1);
        passed("000101", 1);
        figures(0);
        world.as("employee").get("/api/v1/insight/modules").then().statusCode(403);
        String page = given().cookies(world.cookies("trainer"))
                .get("/modules-in-practice")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(Jsoup.parse(page).select("main tbody tr")).hasSizeGreaterThan(2);
    }

    private void figures(int passed) {
        world.as("trainer")
                .get("/api/v1/insight/modules")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'M4' }.passed", equalTo(passed))
                .body("items.find { it.code == 'M4' }.within", equalTo(0))
                .body("items.find { it.code == 'M4' }.percent", nullValue());
    }

    private void passed(String number, int daysAgo) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Enrolment e set e.passedAt = :at where e.person.id = :person")
                        .setParameter("at", Instant.now().minus(Duration.ofDays(daysAgo)))
                        .setParameter("person", world.person(number))
                        .executeUpdate());
    }
}
