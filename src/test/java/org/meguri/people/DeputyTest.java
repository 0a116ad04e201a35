package org.meguri.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.account.CloseLeavers;
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

    @Inject
    CloseLeavers closeLeavers;

    @Inject
    EntityManager entities;

    private LocalDate today;
    private long before;

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
        world.as("manager")
                .get("/api/v1/team")
                .then()
                .body("items[0].acting[0].name", equalTo("鈴木 次郎"))
                .body("items[0].acting[0].until", equalTo(today.plusDays(5).toString()));
        world.as("employee").get("/api/v1/units/" + unit).then().body("acting.name", hasItem("鈴木 次郎"));
        assertThat(given().cookies(world.cookies("manager")).get("/team").asString())
                .contains("代理：鈴木 次郎（");
        assertThat(given().cookies(world.cookies("employee"))
                        .get("/units/" + unit)
                        .asString())
                .contains("所属長の代理", "鈴木 次郎");
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

    @Test
    void theSummaryCallsEachFieldOnceAndAsTheFormDoes() {
        Map<String, String> cookies = world.cookies("manager");
        Document page = Jsoup.parse(given().cookies(cookies).get("/deputies").asString());
        Document again = Jsoup.parse(given().cookies(cookies)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "_token",
                        page.selectFirst("main form input[name=_token]").val())
                .formParam("unit", world.actor("manager").division().toString())
                .formParam("staffNumber", "000103")
                .post("/deputies")
                .asString());
        assertThat(again.select(".errors li")).isNotEmpty().allSatisfy(line -> {
            String field = line.selectFirst("a").attr("href").substring(1);
            assertThat(line.text())
                    .isEqualTo(again.selectFirst("label[for=" + field + "]").ownText() + "："
                            + again.getElementById(field + "-error").text());
        });
    }

    @Test
    void theDeputyshipEndsWithThePostOfTheHeadWhoIsAway() {
        appoint();
        assertThat(Jsoup.parse(given().cookies(world.cookies("manager"))
                                .get("/deputies")
                                .asString())
                        .text())
                .contains("不在の所属長：髙橋 一");
        ends("000102", today);
        try {
            assertThat(closeLeavers.close()).isZero();
            assertThat(world.actor("beside").roles())
                    .as("the last day is still one")
                    .contains(Role.MANAGER);
            clock.set(today.plusDays(1).atTime(0, 0, 1).atZone(TOKYO).toInstant());
            assertThat(world.actor("beside").roles())
                    .as("whether or not somebody has looked")
                    .doesNotContain(Role.MANAGER);
            closeLeavers.close();
            assertThat(lastDayOfTheDeputy()).isEqualTo(today);
            assertThat(ended()).isEqualTo("10100 " + today);
            closeLeavers.close();
            assertThat(endedEntries()).as("once").isEqualTo(before + 1);
        } finally {
            ends("000102", Days.OPEN);
        }
    }

    @Test
    void theDeputyshipEndsWhenTheDeputyLeaves() {
        appoint();
        ends("000103", today);
        leaves("000103", today);
        try {
            clock.set(today.plusDays(2).atTime(9, 0).atZone(TOKYO).toInstant());
            closeLeavers.close();
            assertThat(lastDayOfTheDeputy()).isEqualTo(today);
            assertThat(endedEntries()).isEqualTo(before + 1);
        } finally {
            ends("000103", Days.OPEN);
            leaves("000103", null);
            QuarkusTransaction.requiringNew()
                    .run(() -> entities.createQuery("update Account a set a.closedAt = null where a.person.id = :id")
                            .setParameter("id", world.person("000103"))
                            .executeUpdate());
        }
    }

    private void appoint() {
        before = endedEntries();
        world.as("manager")
                .body(Map.of(
                        "unit",
                        world.actor("manager").division().toString(),
                        "staffNumber",
                        "000103",
                        "to",
                        today.plusDays(5).toString(),
                        "reason",
                        "出張のため"))
                .post("/api/v1/deputies")
                .then()
                .statusCode(201)
                .body("absentStaffNumber", equalTo("000102"));
    }

    private void ends(String number, LocalDate day) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Posting o set o.days.to = :day where o.person.id = :id")
                        .setParameter("day", day)
                        .setParameter("id", world.person(number))
                        .executeUpdate());
        actors.forgetAll();
    }

    private void leaves(String number, @Nullable LocalDate day) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Person p set p.leftOn = :day where p.id = :id")
                        .setParameter("day", day)
                        .setParameter("id", world.person(number))
                        .executeUpdate());
    }

    private LocalDate lastDayOfTheDeputy() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select d.days.to from Deputy d", LocalDate.class)
                        .getSingleResult());
    }

    private long endedEntries() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select count(e) from AuditEvent e where e.act = DEPUTY_ENDED", Long.class)
                        .getSingleResult());
    }

    private String ended() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select e.detail from AuditEvent e where e.act = DEPUTY_ENDED and e.byId is null order by e.seq desc",
                                String.class)
                        .setMaxResults(1)
                        .getSingleResult());
    }
}
