package org.meguri.practice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.platform.problem.Conflict;
import org.meguri.testing.Practised;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** A task with more than public information asks for a permission that a head records. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TaskPermissionTest {

    /** A task with internal information. */
    private static final String INTERNAL = "T01";

    @Inject
    World world;

    @Inject
    Practised practised;

    @Inject
    Practices practices;

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void itIsSaidUntilTheHeadHasRecordedItAndAskedForWhereTheOfficeWantsIt() {
        UUID practice = practised.planned("employee", 0, INTERNAL);
        assertThat(page(practice).text()).contains("「許可を取る」が、まだ記録されていません");
        assertThatThrownBy(() -> require(practice)).isInstanceOf(Conflict.class);
        world.as("manager")
                .body(Map.of("kinds", Set.of("TIME", "PERMISSION")))
                .put("/api/v1/practices/" + practice + "/support")
                .then()
                .statusCode(200);
        assertThat(page(practice).text()).doesNotContain("まだ記録されていません");
        assertThatCode(() -> require(practice)).doesNotThrowAnyException();
    }

    @Test
    void aTaskWithPublicInformationAsksForNone() {
        UUID practice = practised.planned("employee", 1, "T06");
        assertThat(page(practice).text()).doesNotContain("まだ記録されていません");
        assertThatCode(() -> require(practice)).doesNotThrowAnyException();
    }

    /** As an office that asks for it. */
    private void require(UUID practice) {
        QuarkusTransaction.requiringNew()
                .run(() -> new TaskPermission(new Strict()).require(practices.of(world.actor("employee"), practice)));
    }

    private Document page(UUID practice) {
        return Jsoup.parse(given().cookies(world.cookies("employee"))
                .get("/practices/" + practice)
                .asString());
    }

    /** The defaults, but that a permission is required. */
    private record Strict() implements PracticeConfig {

        @Override
        public LicenceRule licence() {
            return LicenceRule.REQUIRE;
        }

        @Override
        public LicenceRule permission() {
            return LicenceRule.REQUIRE;
        }

        @Override
        public int blockerDays() {
            return 5;
        }

        @Override
        public int planDays() {
            return 7;
        }
    }
}
