package org.meguri.people.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.Actors;
import org.meguri.people.ApplyRoster;
import org.meguri.people.GrantRole;
import org.meguri.people.ImportRoster;
import org.meguri.people.OpenAccount;
import org.meguri.people.Role;
import org.meguri.people.RosterImport;
import org.meguri.platform.MovableClock;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.AuditEvent;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** What is done to transfers is recorded without telling who is moved, and what comes of them at night is told to HR. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TransferRecordTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String HEADER = String.join(",", RosterImport.Kind.STAFF.columns()) + "\n";

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    DueTransfers due;

    @Inject
    Actors actors;

    @Inject
    ImportRoster importRoster;

    @Inject
    ApplyRoster applyRoster;

    @Inject
    GrantRole grantRole;

    @Inject
    OpenAccount openAccount;

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
    void beforeItIsDisclosedTheLogNamesABatchByItsIdAlone() {
        String name = "鈴木次郎を窓口へ";
        long before = last();
        String id = prepare(name, day.minusDays(7));
        handIn(id, "000103,鈴木 次郎,,,,20110,主任,本務,在職,,,\n");
        world.as("hr").get("/api/v1/transfer-batches/" + id + "/export").then().statusCode(200);
        given().cookies(world.cookies("hr"))
                .get("/transfers/" + id + "/rejected")
                .then()
                .statusCode(200);
        schedule(id);
        world.as("hr").get("/api/v1/transfer-batches/" + id + "/export").then().statusCode(200);
        assertThat(since(before))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.detail()).doesNotContain("鈴木"))
                .filteredOn(event -> event.act() != Act.SIGNED_IN)
                .allSatisfy(event -> assertThat(event.subjectId()).isNull());
        assertThat(details(before, Act.EXPORTED))
                .containsExactly("file:transfers " + id, "file:rejected " + id, "file:transfers " + id);

        at(day.minusDays(7));
        before = last();
        world.as("hr").get("/api/v1/transfer-batches/" + id + "/export").then().statusCode(200);
        assertThat(details(before, Act.EXPORTED)).containsExactly("file:transfers " + name);
        world.as("hr").delete("/api/v1/transfer-batches/" + id).then().statusCode(200);
    }

    @Test
    void everyStepOfPreparingIsRecorded() {
        long before = last();
        String id = prepare("四月", null);
        handIn(id, "000103,鈴木 次郎,,,,20110,主任,本務,在職,,,\n");
        world.as("hr")
                .body(Map.of("kind", "RENAME", "code", "20200", "name", "環境政策課"))
                .post("/api/v1/transfer-batches/" + id + "/steps")
                .then()
                .statusCode(201);
        schedule(id);
        world.as("hr")
                .delete("/api/v1/transfer-batches/" + id + "/schedule")
                .then()
                .statusCode(200);
        Map<String, String> cookies = world.cookies("hr");
        post(cookies, "/transfers/" + id + "/dropping");
        assertThat(details(before, Act.TRANSFER_SCHEDULED))
                .containsExactly(
                        "transfer:prepared " + id,
                        "transfer:scheduled " + id,
                        "transfer:reopened " + id,
                        "transfer:dropped " + id);
        assertThat(details(before, Act.PERSON_CHANGED)).containsExactly("transfer:lines " + id);
        assertThat(details(before, Act.UNIT_CHANGED)).containsExactly("transfer:step " + id);
    }

    @Test
    void aBatchThatTakesEffectAndIsTakenBackIsRecordedWithTheRolesThatWentAlong() {
        grantRole.grant(
                world.actor("admin"), world.person("000203"), Role.CONTACT, unit("20200"), LocalDate.now(TOKYO), null);
        String id = prepare("環境の改組", null);
        world.as("hr")
                .body(Map.of(
                        "kind",
                        "UNITE",
                        "code",
                        "20500",
                        "others",
                        List.of("20200"),
                        "parent",
                        "20000",
                        "name",
                        "環境政策課"))
                .post("/api/v1/transfer-batches/" + id + "/steps")
                .then()
                .statusCode(201);
        schedule(id);
        at(day);
        long before = last();
        due.tick();
        assertThat(details(before, Act.TRANSFER_APPLIED)).containsExactly("環境の改組");
        assertThat(since(before).stream()
                        .filter(event -> world.person("000203").equals(event.subjectId()))
                        .map(event -> event.act() + " " + event.detail()))
                .anyMatch(told -> told.startsWith("ROLE_ENDED role:CONTACT unit:20200"))
                .anyMatch(told -> told.startsWith("ROLE_GRANTED role:CONTACT unit:20500"));
        before = last();
        world.as("hr").put("/api/v1/transfer-batches/" + id + "/undoing").then().statusCode(200);
        assertThat(details(before, Act.TRANSFER_UNDONE)).containsExactly("環境の改組");
    }

    @Test
    void whoeverHasLeftAlreadyIsSignedOffWithTheRosterAndItIsRecorded() {
        roster("009201,去川 一,さりかわ はじめ,,,10210,主事,本務,在職," + first() + ",,\n");
        String password = openAccount.open(world.actor("admin"), world.person("009201"), "leaver");
        given().contentType(io.restassured.http.ContentType.JSON)
                .body(Map.of("login", "leaver", "password", password))
                .post("/api/v1/tokens")
                .then()
                .statusCode(200);
        assertThat(liveSessions("009201")).isEqualTo(1);
        grantRole.grant(
                world.actor("admin"), world.person("009201"), Role.CONTACT, unit("10210"), LocalDate.now(TOKYO), null);
        long before = last();
        roster("009201,去川 一,,,,,,,,,," + LocalDate.now(TOKYO).minusDays(1) + "\n");
        assertThat(since(before).stream()
                        .filter(event -> world.person("009201").equals(event.subjectId()))
                        .map(AuditEvent::act))
                .contains(Act.ACCOUNT_CLOSED, Act.ROLE_ENDED);
        assertThat(liveSessions("009201")).isZero();
    }

    private long liveSessions(String number) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select count(s) from Session s where s.account.person.id = :id and s.endedAt is null",
                                Long.class)
                        .setParameter("id", world.person(number))
                        .getSingleResult());
    }

    @Test
    void aBatchThatCannotTakeEffectIsToldToHrOnceAndTheNextMorningHowItWent() {
        units("10190,3,10100,臨時係,,りんじがかり,," + first() + ",\n");
        roster("009202,臨田 一,りんた はじめ,,,10210,主事,本務,在職," + first() + ",,\n");
        String id = prepare("臨時係の廃止", null);
        world.as("hr")
                .body(Map.of("kind", "ABOLISH", "code", "10190", "others", List.of()))
                .post("/api/v1/transfer-batches/" + id + "/steps")
                .then()
                .statusCode(201);
        schedule(id);
        roster("009202,臨田 一,りんた はじめ,,,10190,主事,本務,在職," + LocalDate.now(TOKYO) + ",,\n");
        at(day);
        due.tick();
        due.tick();
        world.as("hr").get("/api/v1/transfer-batches/" + id).then().body("state", equalTo("SCHEDULED"));
        assertThat(told("TRANSFER_FAILED")).hasSize(1).first().asString().contains("臨時係の廃止");

        world.as("hr")
                .delete("/api/v1/transfer-batches/" + id + "/schedule")
                .then()
                .statusCode(200);
        handIn(id, "009202,臨田 一,,,,10210,主事,本務,在職,,,\n000999,見知らぬ 人,,,,99999,主事,,,,,\n");
        schedule(id);
        due.tick();
        world.as("hr").get("/api/v1/transfer-batches/" + id).then().body("state", equalTo("APPLIED"));
        assertThat(told("TRANSFER_APPLIED")).first().asString().contains("臨時係の廃止", "1件");
        world.as("manager").get("/api/v1/me/notices").then().body(org.hamcrest.Matchers.not(containsString("臨時係")));
    }

    @Test
    void theHomeOfAdministratorsKnowsTheDayOfAScheduledBatch() {
        day = day.minusDays(5);
        String id = prepare("主任へ", null);
        handIn(id, "000103,鈴木 次郎,,,,20110,主任,本務,在職,,,\n");
        schedule(id);
        grantRole.grant(world.actor("admin"), world.person("000106"), Role.ADMIN, null, null, null);
        actors.forgetAll();
        String page = given().cookies(world.cookies("hr")).get("/home/admin").asString();
        assertThat(Jsoup.parse(page).selectFirst("dl.facts").text()).contains("1件の発令が始まります");
        world.as("hr").delete("/api/v1/transfer-batches/" + id).then().statusCode(200);
    }

    private List<Map<String, Object>> told(String kind) {
        List<Map<String, Object>> items =
                world.as("hr").get("/api/v1/me/notices").path("items");
        return items.stream().filter(one -> kind.equals(one.get("kind"))).toList();
    }

    private void post(Map<String, String> cookies, String path) {
        String token = Jsoup.parse(given().cookies(cookies).get("/preferences").asString())
                .selectFirst("form input[name=_token]")
                .val();
        given().cookies(cookies)
                .redirects()
                .follow(false)
                .formParam("_token", token)
                .post(path)
                .then()
                .statusCode(303);
    }

    private String prepare(String name, LocalDate disclosed) {
        Map<String, Object> request = new java.util.HashMap<>(Map.of("name", name, "effectiveOn", day.toString()));
        if (disclosed != null) {
            request.put("disclosedFrom", disclosed.toString());
        }
        return world.as("hr")
                .body(request)
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

    private void schedule(String id) {
        world.as("hr")
                .put("/api/v1/transfer-batches/" + id + "/schedule")
                .then()
                .statusCode(200);
    }

    private void units(String lines) {
        apply(RosterImport.Kind.UNITS, String.join(",", RosterImport.Kind.UNITS.columns()) + "\n" + lines);
    }

    private void roster(String lines) {
        apply(RosterImport.Kind.STAFF, HEADER + lines);
    }

    private void apply(RosterImport.Kind kind, String text) {
        applyRoster.apply(
                world.actor("hr"),
                importRoster.dryRun(world.actor("hr"), kind, "roster.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    private java.util.UUID unit(String code) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select u.id from OrgUnit u where u.code = :code and u.body.lgCode = '990019'",
                                java.util.UUID.class)
                        .setParameter("code", code)
                        .getSingleResult());
    }

    private static String first() {
        return org.meguri.platform.FiscalYear.of(LocalDate.now(TOKYO))
                .firstDay()
                .toString();
    }

    private List<String> details(long after, Act act) {
        return since(after).stream()
                .filter(event -> event.act() == act)
                .map(AuditEvent::detail)
                .toList();
    }

    private List<AuditEvent> since(long after) {
        java.util.UUID body = world.actor("hr").body();
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "from AuditEvent e where e.bodyId = :body and e.seq > :after order by e.seq",
                                AuditEvent.class)
                        .setParameter("body", body)
                        .setParameter("after", after)
                        .getResultList());
    }

    private long last() {
        List<AuditEvent> all = since(0);
        return all.get(all.size() - 1).seq();
    }

    private void at(LocalDate date) {
        clock.set(date.atTime(9, 0).atZone(TOKYO).toInstant());
        actors.forgetAll();
        world.signInAgain();
    }
}
