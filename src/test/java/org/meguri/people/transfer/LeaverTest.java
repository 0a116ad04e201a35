package org.meguri.people.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.Actors;
import org.meguri.people.ApplyRoster;
import org.meguri.people.ImportRoster;
import org.meguri.people.RosterImport;
import org.meguri.platform.MovableClock;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Whoever leaves between the rehearsal of a transfer and its day is not brought back by it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LeaverTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String HEADER = String.join(",", RosterImport.Kind.STAFF.columns()) + "\n";

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    DueTransfers due;

    @Inject
    RehearseTransfer rehearseTransfer;

    @Inject
    Actors actors;

    @Inject
    ImportRoster importRoster;

    @Inject
    ApplyRoster applyRoster;

    @Inject
    EntityManager entities;

    private LocalDate day;

    @BeforeEach
    void theDayIsTwentyDaysAhead() {
        world.make();
        day = LocalDate.now(TOKYO).plusDays(20);
    }

    @AfterEach
    void now() {
        clock.release();
        world.signInAgain();
        actors.forgetAll();
    }

    @Test
    void aHeadWhoLeavesAfterTheRehearsalIsLeftOutAndTheOthersMove() {
        String id = prepare();
        handIn(id, "000204,環境 長,,,,10210,主査,本務,在職,,,\n000203,山本 環,,,,20110,主事,本務,在職,,,\n");
        world.as("hr")
                .put("/api/v1/transfer-batches/" + id + "/schedule")
                .then()
                .statusCode(200);
        leaves("000204,環境 長,,,,,,,,,," + day.minusDays(1) + "\n");

        at(day);
        due.tick();

        world.as("hr")
                .get("/api/v1/transfer-batches/" + id)
                .then()
                .body("state", equalTo("APPLIED"))
                .body("rejected", equalTo(1));
        world.as("hr")
                .get("/api/v1/transfer-batches/" + id + "/lines")
                .then()
                .body("items.findAll { it.action == 'REJECTED' }.name", hasItem("環境 長"))
                .body("items.find { it.action == 'REJECTED' }.detail", org.hamcrest.Matchers.containsString("退職しています"));
        assertThat(unitOf("000204")).as("who has left").isNull();
        assertThat(unitOf("000203")).isEqualTo("20110");
    }

    @Test
    void anotherRehearsalSaysItToo() {
        String id = prepare();
        handIn(id, "000205,市民 部,,,,10210,主査,本務,在職,,,\n");
        world.as("hr").get("/api/v1/transfer-batches/" + id).then().body("rejected", equalTo(0));
        leaves("000205,市民 部,,,,,,,,,," + day.minusDays(1) + "\n");
        for (int time = 0; time < 2; time++) {
            rehearseTransfer.rehearse(world.actor("hr"), UUID.fromString(id));
            world.as("hr").get("/api/v1/transfer-batches/" + id).then().body("rejected", equalTo(1));
        }
        // to be employed again is another thing, and is said in the line
        handIn(id, "000205,市民 部,,,再任用,10210,主査,本務,在職,,,\n");
        world.as("hr").get("/api/v1/transfer-batches/" + id).then().body("rejected", equalTo(0));
    }

    @Test
    void anOpenBatchSaysItBeforeAnybodyRehearsesAgain() {
        String id = prepare();
        handIn(id, "000205,市民 部,,,,10210,主査,本務,在職,,,\n");
        leaves("000205,市民 部,,,,,,,,,," + day.minusDays(1) + "\n");
        due.tick();
        world.as("hr").get("/api/v1/transfer-batches/" + id).then().body("rejected", equalTo(1));
        Object version = world.as("hr").get("/api/v1/transfer-batches/" + id).path("version");
        due.tick();
        world.as("hr").get("/api/v1/transfer-batches/" + id).then().body("version", equalTo(version));
    }

    @Test
    void daysWithoutAPrincipalPostArePointedOutAsForARoster() {
        String id = prepare();
        LocalDate since =
                org.meguri.platform.FiscalYear.of(LocalDate.now(TOKYO)).firstDay();
        String here = "000103,鈴木 次郎,,,,10110,主事,本務,在職," + since + ",%s,\n";
        String there = "000103,鈴木 次郎,,,,20110,主事,本務,在職,,,\n";
        handIn(id, here.formatted(day.minusDays(4)) + there);
        String words = "本務のない期間（" + day.minusDays(3) + " – " + day.minusDays(1) + "）ができます。";
        world.as("hr")
                .get("/api/v1/transfer-batches/" + id + "/lines")
                .then()
                .body("items.action", org.hamcrest.Matchers.not(hasItem("REJECTED")))
                .body("items.warning", hasItem(words));
        String page = io.restassured.RestAssured.given()
                .cookies(world.cookies("hr"))
                .get("/transfers/" + id)
                .asString();
        assertThat(page).contains("確かめていただきたい行", "本務のない期間（");

        handIn(id, here.formatted(day.minusDays(1)) + there);
        world.as("hr")
                .get("/api/v1/transfer-batches/" + id + "/lines")
                .then()
                .body("items.warning", org.hamcrest.Matchers.everyItem(org.hamcrest.Matchers.nullValue()));
        world.as("hr").delete("/api/v1/transfer-batches/" + id).then().statusCode(200);
    }

    private String prepare() {
        return world.as("hr")
                .body(Map.of("name", "異動", "effectiveOn", day.toString()))
                .post("/api/v1/transfer-batches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void handIn(String id, String lines) {
        world.as("hr")
                .contentType("text/csv")
                .body((HEADER + lines).getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/transfer-batches/" + id + "/lines")
                .then()
                .statusCode(200);
    }

    private void leaves(String line) {
        applyRoster.apply(
                world.actor("hr"),
                importRoster.dryRun(
                        world.actor("hr"),
                        RosterImport.Kind.STAFF,
                        "leavers.csv",
                        (HEADER + line).getBytes(StandardCharsets.UTF_8)));
    }

    private void at(LocalDate date) {
        clock.set(date.atTime(9, 0).atZone(TOKYO).toInstant());
        actors.forgetAll();
        world.signInAgain();
    }

    private @org.jspecify.annotations.Nullable String unitOf(String number) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select o.unit.code from Posting o where o.person.id = :id and o.days.to >= :day"
                                        + " and o.days.from <= :day",
                                String.class)
                        .setParameter("id", world.person(number))
                        .setParameter("day", day)
                        .getResultStream()
                        .findFirst()
                        .orElse(null));
    }
}
