package org.meguri.people.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.Actor;
import org.meguri.people.GrantRole;
import org.meguri.people.Role;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AuditPagesTest {

    private static boolean granted;

    @Inject
    World world;

    @Inject
    GrantRole grantRole;

    @Inject
    Audit audit;

    @Inject
    EntityManagerFactory entities;

    @BeforeEach
    void make() {
        world.make();
        if (!granted) {
            granted = true;
            grantRole.grant(world.actor("admin"), person("sibling"), Role.AUDITOR, null, null, null);
        }
    }

    @Test
    void anAuditorFindsWhatWasDoneByTheReadersWords() {
        Document page = page("/audit?q=" + "監査");
        assertThat(page.select("tbody tr").text()).contains("役割の付与").contains("監査");
        Document none = page("/audit?q=" + UUID.randomUUID());
        assertThat(none.select(".empty").text()).contains("この条件の記録はありません");
    }

    @Test
    void itIsSearchedByActAndPersonAndDay() {
        world.as("sibling")
                .get("/api/v1/audit-events?act=ROLE_GRANTED&person=000202")
                .then()
                .statusCode(200)
                .body("items.act", everyItem(is("ROLE_GRANTED")))
                .body("items.subject.staffNumber", everyItem(is("000202")));
        world.as("sibling")
                .get("/api/v1/audit-events?to=2001-01-01")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
    }

    @Test
    void itIsNarrowedToAFiscalYearHalfOrQuarter() {
        audit.record(Act.EXPORTED, body(), null, null, "期間の記録");
        int year = FiscalYear.of(LocalDate.now(ZoneId.of("Asia/Tokyo"))).year();
        world.as("sibling")
                .get("/api/v1/audit-events?q=期間の記録&period=" + year)
                .then()
                .body("total", equalTo(1));
        world.as("sibling")
                .get("/api/v1/audit-events?q=期間の記録&period=" + (year - 1))
                .then()
                .body("total", equalTo(0));
        world.as("sibling")
                .get("/api/v1/audit-events?period=" + year + "&to=" + year + "-04-01&from=" + (year - 1) + "-01-01")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        world.as("sibling").get("/api/v1/audit-events?period=someday").then().statusCode(422);
        assertThat(page("/audit?q=期間の記録&period=" + year).select("tbody tr").text())
                .contains("期間の記録");
        Document before = page("/audit?q=期間の記録&period=" + (year - 1) + "H1");
        assertThat(before.select(".empty")).isNotEmpty();
        assertThat(before.select("#period option[selected]").val()).isEqualTo((year - 1) + "H1");
        String csv = given().cookies(world.cookies("sibling"))
                .get("/audit/events.csv?q=期間の記録&format=utf-8&period=" + (year - 1))
                .asString();
        assertThat(csv).doesNotContain("期間の記録");
    }

    @Test
    void theNewestStandsFirst() {
        audit.record(Act.EXPORTED, body(), null, null, "いちばん新しい");
        world.as("sibling").get("/api/v1/audit-events").then().body("items[0].detail", equalTo("いちばん新しい"));
    }

    @Test
    void nonsenseIsSaidBesideItsFieldAndStaysThere() {
        Document page = Jsoup.parse(given().cookies(world.cookies("sibling"))
                .get("/audit?from=2026-02-30&to=&q=kept")
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertThat(page.select("#from-error").text()).isNotEmpty();
        assertThat(page.select("#q").val()).isEqualTo("kept");
        given().cookies(world.cookies("sibling"))
                .get("/audit?from=2026-02-02&to=2026-02-01")
                .then()
                .statusCode(422);
        given().cookies(world.cookies("sibling"))
                .get("/audit?act=NOTHING&offset=x")
                .then()
                .statusCode(422);
        world.as("sibling").get("/api/v1/audit-events?from=soon").then().statusCode(422);
    }

    @Test
    void aFileIsRecordedAndHoldsNoFormula() {
        audit.record(Act.FILE_IMPORTED, body(), null, null, "=cmd()");
        String csv = given().cookies(world.cookies("sibling"))
                .get("/audit/events.csv?q=cmd&format=utf-8")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("audit-"))
                .extract()
                .asString();
        assertThat(csv).contains("'=cmd()");
        world.as("sibling")
                .get("/api/v1/audit-events?act=EXPORTED&person=000202")
                .then()
                .body("items[0].detail", containsString("監査ログ"));
        given().cookies(world.cookies("sibling"))
                .get("/audit/events.csv?format=nothing")
                .then()
                .statusCode(422);
    }

    @Test
    void aCheckSaysInWordsThatTheLogHolds() {
        Map<String, String> cookies = world.cookies("sibling");
        String token = Jsoup.parse(given().cookies(cookies).get("/audit").asString())
                .selectFirst("main form[method=post] input[name=_token]")
                .val();
        String answer = given().cookies(cookies)
                .formParam("_token", token)
                .post("/audit/check")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(Jsoup.parse(answer).select("h2").text()).contains("書き換えも削除もされていません");
        world.as("sibling")
                .post("/api/v1/audit-events/check")
                .then()
                .statusCode(200)
                .body("holds", is(true));
    }

    @Test
    void nobodyElseReadsItAdministratorsIncluded() {
        for (String login : new String[] {"admin", "hr", "owner", "manager", "employee"}) {
            world.as(login).get("/api/v1/audit-events").then().statusCode(403);
            given().cookies(world.cookies(login)).get("/audit").then().statusCode(403);
        }
    }

    @Test
    void anotherBodysEntriesAreNotFound() {
        audit.record(Act.EXPORTED, UUID.randomUUID(), null, null, "よその団体の書き出し");
        world.as("sibling").get("/api/v1/audit-events?q=よその団体").then().body("total", equalTo(0));
    }

    @Test
    void aPageCostsAFewStatementsHoweverManyEntries() {
        for (int i = 0; i < 60; i++) {
            audit.record(
                    Act.PERSON_VIEWED, body(), person("hr"), person(i % 2 == 0 ? "employee" : "beside"), "page:card");
        }
        Map<String, String> cookies = world.cookies("sibling");
        given().cookies(cookies).get("/audit").then().statusCode(200);
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        given().cookies(cookies).get("/audit").then().statusCode(200);
        assertThat(statistics.getPrepareStatementCount() - before).isLessThanOrEqualTo(4);
    }

    private Document page(String path) {
        return Jsoup.parse(given().cookies(world.cookies("sibling"))
                .get(path)
                .then()
                .statusCode(lessThanOrEqualTo(200))
                .extract()
                .asString());
    }

    private UUID person(String login) {
        return world.person(Objects.requireNonNull(World.CAST.get(login)));
    }

    private UUID body() {
        Actor admin = world.actor("admin");
        return admin.body();
    }
}
