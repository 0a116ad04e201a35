package org.meguri.cost;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** What the main pages cost in SQL statements: a small number that does not grow with the rows. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class StatementsTest {

    /** The most statements of a page for a reader whose session is known. */
    private static final Map<String, String> PAGES = pages();

    private static final int MOST = 8;

    @Inject
    World world;

    @Inject
    EntityManagerFactory entities;

    private static Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/home", "employee");
        pages.put("/practices", "employee");
        pages.put("/cases", "employee");
        pages.put("/courses", "employee");
        pages.put("/home/manager", "manager");
        pages.put("/home/trainer", "trainer");
        pages.put("/loops", "hr");
        pages.put("/home/hr", "hr");
        pages.put("/home/owner", "owner");
        pages.put("/people", "hr");
        return pages;
    }

    @Test
    void everyMainPageCostsAFewStatementsOnly() {
        world.make();
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        Map<String, Long> costs = new LinkedHashMap<>();
        PAGES.forEach((path, login) -> {
            Map<String, String> cookies = world.cookies(login);
            given().cookies(cookies).get(path).then().statusCode(200);
            long before = statistics.getPrepareStatementCount();
            given().cookies(cookies).get(path).then().statusCode(200);
            costs.put(path, statistics.getPrepareStatementCount() - before);
        });
        System.out.println("SQL statements per page: " + costs);
        assertThat(costs).allSatisfy((path, count) -> assertThat(count).as(path).isLessThanOrEqualTo(MOST));
    }
}
