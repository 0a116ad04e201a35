package org.meguri.insight.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Which units HR compares. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class HrUnitsTest {

    private static final String QUIET = "20000";

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @AfterEach
    void backToWork() {
        everybodyIn(QUIET, "WORKING");
    }

    @Test
    void aDepartmentWithPeopleIsShownBeforeAnybodyBegins() {
        world.make();
        assertThat(rows()).anyMatch(row -> row.startsWith("市民部"));
    }

    @Test
    void whereEverybodyIsAwayAndNobodyEverBeganThereIsNothingToCompare() {
        world.make();
        everybodyIn(QUIET, "LEAVE");
        assertThat(rows()).isNotEmpty().noneMatch(row -> row.startsWith("市民部"));
    }

    private List<String> rows() {
        return Jsoup.parse(given().cookies(world.cookies("hr")).get("/home/hr").asString())
                .select("table.units tbody th")
                .eachText();
    }

    @Transactional
    void everybodyIn(String department, String state) {
        entities.createNativeQuery("""
                        update posting set state = :state
                        where unit_id in (select id from org_unit where code like :below)
                        """)
                .setParameter("state", state)
                .setParameter("below", department.charAt(0) + "%")
                .executeUpdate();
    }
}
