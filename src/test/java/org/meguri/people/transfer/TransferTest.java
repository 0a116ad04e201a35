package org.meguri.people.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.meguri.people.Actors;
import org.meguri.people.RosterImport;
import org.meguri.platform.MovableClock;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** HR prepares transfers; they stay hidden, take effect on their day and can be taken back as one act. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TransferTest {

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

    private LocalDate day;

    @BeforeEach
    void theDayIsTwentyDaysAhead() {
        world.make();
        day = LocalDate.now(TOKYO).plusDays(20);
    }

    @AfterEach
    void now() {
        clock.release();
        actors.forgetAll();
    }

    @Test
    @Order(1)
    void aBatchIsHiddenUntilDisclosedTakesEffectAtMidnightAndIsTakenBackAsOneAct() {
        String id = prepare("4月の異動", day, day.minusDays(7));
        handIn(id, "000103,鈴木 次郎,,,,20110,主任,本務,在職,,,,,,建築\n000999,見知らぬ 人,,,,99999,主事,,,,,\n")
                .then()
                .statusCode(200)
                .body("movers", equalTo(1))
                .body("rejected", equalTo(1));
        String name = "鈴木 次郎";
        world.as("hr")
                .get("/api/v1/transfer-batches/" + id + "/lines")
                .then()
                .statusCode(200)
                .body("items.action", hasItems("MOVE", "REJECTED"))
                .body("items.find { it.action == 'MOVE' }.name", equalTo(name));
        world.as("hr")
                .put("/api/v1/transfer-batches/" + id + "/schedule")
                .then()
                .statusCode(200);

        // hidden: nobody but HR knows the batch, and the person sees nothing
        for (String other : List.of("employee", "manager", "beside", "trainer", "owner", "colleague", "director")) {
            world.as(other).get("/api/v1/transfer-batches/" + id).then().statusCode(403);
        }
        world.as("beside").get("/api/v1/me/transfers").then().body("total", equalTo(0));
        world.as("manager").get("/api/v1/me/transfers").then().body("total", equalTo(0));

        // 内示: the person and the heads before and after see it, nobody else
        at(day.minusDays(7));
        world.as("beside")
                .get("/api/v1/me/transfers")
                .then()
                .body("items[0].to", containsString("窓口係"))
                .body("items[0].self", equalTo(true));
        world.as("manager").get("/api/v1/me/transfers").then().body("items.name", hasItem(name));
        world.as("sibling").get("/api/v1/me/transfers").then().body("items.name", hasItem(name));
        world.as("employee").get("/api/v1/me/transfers").then().body("total", equalTo(0));
        assertThat(unitOf("beside")).isEqualTo("10110");

        // the eve, then midnight without an operator
        at(day.minusDays(1));
        due.tick();
        assertThat(unitOf("beside")).isEqualTo("10110");
        at(day);
        due.tick();
        assertThat(unitOf("beside")).isEqualTo("20110");
        assertThat(card("beside")).contains("職種 建築");
        world.as("hr").get("/api/v1/transfer-batches/" + id).then().body("state", equalTo("APPLIED"));
        due.tick();
        world.as("hr")
                .put("/api/v1/transfer-batches/" + id + "/application")
                .then()
                .statusCode(200);

        // one act takes it back
        world.as("hr")
                .put("/api/v1/transfer-batches/" + id + "/undoing")
                .then()
                .statusCode(200)
                .body("state", equalTo("UNDONE"));
        assertThat(unitOf("beside")).isEqualTo("10110");
        assertThat(card("beside")).doesNotContain("職種");
        world.as("hr").put("/api/v1/transfer-batches/" + id + "/undoing").then().statusCode(409);
    }

    @Test
    @Order(2)
    void whatWasChangedAfterwardsStandsInTheWayAndIsNamed() {
        String first = prepare("先の異動", day, null);
        handIn(first, "000103,鈴木 次郎,,,,20110,主任,本務,在職,,,\n000101,佐藤 花子,,,,20110,主任,本務,在職,,,\n");
        world.as("hr")
                .put("/api/v1/transfer-batches/" + first + "/schedule")
                .then()
                .statusCode(200);
        String second = prepare("後の異動", day.plusDays(10), null);
        handIn(second, "000103,鈴木 次郎,,,,20200,主任,本務,在職,,,\n");
        world.as("hr")
                .put("/api/v1/transfer-batches/" + second + "/schedule")
                .then()
                .statusCode(200);
        at(day.plusDays(10));
        due.tick();
        assertThat(unitOf("beside")).isEqualTo("20200");
        world.as("hr")
                .put("/api/v1/transfer-batches/" + first + "/undoing")
                .then()
                .statusCode(409)
                .body("title", containsString("鈴木 次郎"))
                .body("title", not(containsString("佐藤 花子")));
        assertThat(unitOf("beside")).isEqualTo("20200");
        world.as("hr")
                .put("/api/v1/transfer-batches/" + second + "/undoing")
                .then()
                .statusCode(200);
        world.as("hr")
                .put("/api/v1/transfer-batches/" + first + "/undoing")
                .then()
                .statusCode(200);
        assertThat(unitOf("beside")).isEqualTo("10110");
        assertThat(unitOf("employee")).isEqualTo("10110");
    }

    @Test
    @Order(3)
    void aReorganisationUnitesSectionsAndComesBackWhole() {
        String id = prepare("機構改革", day, null);
        step(
                        id,
                        Map.of(
                                "kind", "UNITE",
                                "code", "10300",
                                "others", List.of("10100", "10200"),
                                "parent", "10000",
                                "name", "総務人事課"))
                .then()
                .statusCode(201)
                .body("steps[0].action", equalTo("MOVE"))
                .body("consequences.kind", hasItems("CARRIED"));
        step(id, Map.of("kind", "MOVE", "code", "10000", "parent", "10110"))
                .then()
                .statusCode(201)
                .body("steps[1].reason", equalTo("roster-cycle"))
                .body("rejected", equalTo(1));
        world.as("hr")
                .put("/api/v1/transfer-batches/" + id + "/schedule")
                .then()
                .statusCode(200);
        at(day);
        due.tick();
        world.as("hr").get("/api/v1/transfer-batches/" + id).then().body("state", equalTo("APPLIED"));
        // 課長 of both united sections head the new one now, and 文書係 hangs below it
        assertThat(unitOf("manager")).isEqualTo("10300");
        assertThat(unitOf("employee")).isEqualTo("10110");
        world.as("hr").put("/api/v1/transfer-batches/" + id + "/undoing").then().statusCode(200);
        assertThat(unitOf("manager")).isEqualTo("10100");
    }

    @Test
    @Order(4)
    void aHeadWhoLeavesWithoutASuccessorIsAConsequence() {
        String id = prepare("退職", day, null);
        handIn(id, "000102,,,,,,,,,,," + day.minusDays(1) + "\n")
                .then()
                .statusCode(200)
                .body("consequences.kind", hasItems("HEADLESS", "ACCOUNTS"))
                .body("consequences.find { it.kind == 'HEADLESS' }.examples", hasItem("総務課"));
        world.as("hr").delete("/api/v1/transfer-batches/" + id).then().statusCode(200);
        world.as("hr")
                .put("/api/v1/transfer-batches/" + id + "/schedule")
                .then()
                .statusCode(409);
    }

    @Test
    @Order(5)
    void thePageRefusesAndKeepsWhatWasTyped() {
        Map<String, String> cookies = world.cookies("hr");
        String token = Jsoup.parse(
                        given().cookies(cookies).get("/transfers/new").asString())
                .selectFirst("main form input[name=_token]")
                .val();
        var answer = given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", token)
                .formParam("name", "春の異動")
                .formParam("effectiveOn", "2027-02-30")
                .post("/transfers");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).selectFirst("[name=name]").val())
                .isEqualTo("春の異動");
        assertThat(Jsoup.parse(answer.asString()).selectFirst("#effectiveOn-error"))
                .isNotNull();
        given().cookies(cookies).get("/transfers").then().statusCode(200);
        String id = prepare("画面で見る", day, null);
        handIn(id, "000103,鈴木 次郎,,,,20110,主任,本務,在職,,,\n");
        for (String path : List.of("", "/edit", "/lines/new", "/further", "/steps/new", "?action=MOVE&q=%E9%88%B4")) {
            given().cookies(cookies).get("/transfers/" + id + path).then().statusCode(200);
        }
        given().cookies(cookies).get("/transfers/" + id).then().body(containsString("鈴木 次郎"));
        given().cookies(cookies).get("/transfers/" + id + "/rejected").then().statusCode(200);
        given().cookies(cookies).get("/coming-transfers").then().statusCode(200);
        world.as("hr").delete("/api/v1/transfer-batches/" + id).then().statusCode(200);
    }

    @Test
    @Order(6)
    void aStaleFormIsRefused() {
        String id = prepare("二人で直す", day, null);
        world.as("hr")
                .header("If-Match", "\"99\"")
                .contentType("text/csv")
                .body((HEADER + "000103,鈴木 次郎,,,,20110,主任,本務,在職,,,\n").getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/transfer-batches/" + id + "/lines")
                .then()
                .statusCode(409);
        world.as("hr").delete("/api/v1/transfer-batches/" + id).then().statusCode(200);
    }

    @Test
    @Order(7)
    void furtherPostsEnteredForManyFollowTheBatchWhenItsDayIsMoved() {
        String id = prepare("兼務をまとめて", day, null);
        Map<String, String> cookies = world.cookies("hr");
        String token = Jsoup.parse(given().cookies(cookies)
                        .get("/transfers/" + id + "/further")
                        .asString())
                .selectFirst("main form input[name=_token]")
                .val();
        given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", token)
                .formParam("staffNumbers", "000103 000203")
                .formParam("unit", "20110")
                .formParam("title", "主事")
                .post("/transfers/" + id + "/further")
                .then()
                .statusCode(303);
        LocalDate later = day.plusDays(3);
        given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", token)
                .formParam("name", "兼務をまとめて")
                .formParam("effectiveOn", later.toString())
                .post("/transfers/" + id)
                .then()
                .statusCode(303);
        world.as("hr")
                .get("/api/v1/transfer-batches/" + id)
                .then()
                .body("effectiveOn", equalTo(later.toString()))
                .body("rejected", equalTo(0));
        world.as("hr")
                .get("/api/v1/transfer-batches/" + id + "/lines")
                .then()
                .body("items.action", org.hamcrest.Matchers.everyItem(equalTo("ADD")))
                .body("items.detail", org.hamcrest.Matchers.everyItem(containsString(later.toString())));
        world.as("hr").delete("/api/v1/transfer-batches/" + id).then().statusCode(200);
    }

    private void at(LocalDate date) {
        clock.set(date.atTime(9, 0).atZone(TOKYO).toInstant());
        actors.forgetAll();
        world.signInAgain();
    }

    private String prepare(String name, LocalDate on, LocalDate disclosed) {
        Map<String, Object> request = new java.util.HashMap<>(Map.of("name", name, "effectiveOn", on.toString()));
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

    private io.restassured.response.Response handIn(String id, String lines) {
        return world.as("hr")
                .contentType("text/csv")
                .body((HEADER + lines).getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/transfer-batches/" + id + "/lines");
    }

    private io.restassured.response.Response step(String id, Map<String, ?> step) {
        return world.as("hr").body(step).post("/api/v1/transfer-batches/" + id + "/steps");
    }

    private String card(String login) {
        return Jsoup.parse(given().cookies(world.cookies("hr"))
                        .get("/people/" + world.person(World.CAST.get(login)))
                        .asString())
                .selectFirst("main dl.facts")
                .text();
    }

    private String unitOf(String login) {
        return world.as(login)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .path("unit.code");
    }
}
