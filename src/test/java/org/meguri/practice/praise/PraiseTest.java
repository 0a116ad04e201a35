package org.meguri.practice.praise;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.BlockerReason;
import org.meguri.practice.Outcome;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.PromiseSupport;
import org.meguri.practice.RaiseBlocker;
import org.meguri.practice.RecordTry;
import org.meguri.practice.SupportKind;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** An attempt is praised whatever came of it, the person reads it, and the head has it on the sheet for a talk. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PraiseTest {

    @Inject
    World world;

    @Inject
    Curricula curricula;

    @Inject
    AssignPractice assignPractice;

    @Inject
    PlanPractice planPractice;

    @Inject
    RecordTry recordTry;

    @Inject
    RaiseBlocker raiseBlocker;

    @Inject
    PromiseSupport promiseSupport;

    private final Map<String, Map<String, String>> browsers = new HashMap<>();

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void aFailedAttemptIsPraisedOnceByEachAndItsPersonReadsIt() {
        String practice = tried("employee", 1, Outcome.FAILED);
        String page = "/practices/" + practice + "/praise";
        assertThat(get("manager", "/practices/" + practice).select("#praise a[href=" + page + "]"))
                .hasSize(1);
        Document form = get("manager", page);
        Response empty = send("manager", form, page, Map.of("text", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(send("manager", form, page, Map.of("text", "090-1234-5678に電話してください"))
                        .statusCode())
                .isEqualTo(422);
        Map<String, String> said = Map.of("text", "うまくいかなかった条件まで残してくれました。");
        assertThat(send("manager", form, page, said).statusCode()).isEqualTo(303);
        assertThat(send("manager", form, page, said).statusCode())
                .as("the same form twice is one")
                .isEqualTo(303);
        world.as("manager")
                .body(Map.of("text", "もう一度"))
                .post("/api/v1/practices/" + practice + "/praise")
                .then()
                .statusCode(409);
        world.as("trainer")
                .body(Map.of("text", "記録の書き方が丁寧です。"))
                .post("/api/v1/practices/" + practice + "/praise")
                .then()
                .statusCode(201)
                .body("items", hasSize(2));
        assertThat(get("employee", "/praise").text()).contains("うまくいかなかった条件まで残してくれました。", "記録の書き方が丁寧です。");
        assertThat(get("employee", "/inbox").text()).contains("ねぎらいが届きました");
        world.as("employee").get("/api/v1/me/praise").then().body("items.text", hasItem("記録の書き方が丁寧です。"));
        world.as("employee")
                .body(Map.of("text", "自分で"))
                .post("/api/v1/practices/" + practice + "/praise")
                .then()
                .statusCode(403);
        world.as("colleague")
                .body(Map.of("text", "ほかの課から"))
                .post("/api/v1/practices/" + practice + "/praise")
                .then()
                .statusCode(404);
    }

    @Test
    void whatWasNotTriedIsNotPraised() {
        String practice = planned("employee", 2).toString();
        world.as("manager")
                .body(Map.of("text", "まだ何も"))
                .post("/api/v1/practices/" + practice + "/praise")
                .then()
                .statusCode(409);
        assertThat(get("manager", "/practices/" + practice + "/praise").text()).contains("まだ試されていません");
    }

    @Test
    void theSheetForATalkHoldsWhatWasTriedIsInTheWayWasPromisedAndWasSaid() {
        String practice = tried("employee", 3, Outcome.WENT_WELL);
        world.as("manager")
                .body(Map.of("text", "例の選び方がよかったです。"))
                .post("/api/v1/practices/" + practice + "/praise")
                .then()
                .statusCode(201);
        promise("manager", practice);
        block("employee", practice);
        String employee = world.person(World.CAST.get("employee")).toString();
        Document sheet = get("manager", "/team/members/" + employee);
        assertThat(sheet.text()).contains("との1on1シート", "例の選び方がよかったです。", "時間を確保する", "道具や環境の問題", "1回試し、1回がうまくいった");
        assertThat(get("manager", "/team").select("a[href=/team/members/" + employee + "]"))
                .isNotEmpty();
        world.as("manager")
                .get("/api/v1/team/members/" + employee)
                .then()
                .statusCode(200)
                .body("practices.find { it.practice == '" + practice + "' }.promised", equalTo(List.of("TIME")))
                .body("obstacles.reason", hasItem("TOOL"))
                .body("praise.text", hasItem("例の選び方がよかったです。"));
        String far = world.person(World.CAST.get("colleague")).toString();
        world.as("manager").get("/api/v1/team/members/" + far).then().statusCode(404);
        assertThat(given().cookies(browser("manager"))
                        .get("/team/members/" + far)
                        .statusCode())
                .isEqualTo(404);
    }

    @ActivateRequestContext
    UUID planned(String login, int module) {
        Actor who = world.actor(login);
        UUID practice = assignPractice.assign(
                world.actor("trainer"),
                curricula.of(who.body()).modulesWithBrief().get(module).brief().id(),
                who.person(),
                "T06",
                null);
        planPractice.plan(
                who,
                practice,
                new PlanPractice.Planning("T06", "届いたら", "試す", LocalDate.now(ZoneId.of("Asia/Tokyo")), 30, null));
        return practice;
    }

    @ActivateRequestContext
    String tried(String login, int module, Outcome outcome) {
        UUID practice = planned(login, module);
        recordTry.record(world.actor(login), practice, new RecordTry.Try(outcome, 20, null, null, "試しました。", null));
        return practice.toString();
    }

    @ActivateRequestContext
    void promise(String login, String practice) {
        promiseSupport.promise(world.actor(login), UUID.fromString(practice), Set.of(SupportKind.TIME), "水曜の午後");
    }

    @ActivateRequestContext
    void block(String login, String practice) {
        raiseBlocker.raise(world.actor(login), UUID.fromString(practice), BlockerReason.TOOL, null);
    }

    private Document get(String login, String address) {
        Response answer =
                given().cookies(browser(login)).header("Accept-Language", "ja").get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private Response send(String login, Document page, String address, Map<String, ?> fields) {
        var form = given().redirects()
                .follow(false)
                .cookies(browser(login))
                .header("Accept-Language", "ja")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "_token",
                        page.selectFirst("main form input[name=_token]").val())
                .formParam(
                        "_submission",
                        page.selectFirst("main form input[name=_submission]").val());
        fields.forEach((name, value) -> form.formParam(name, value));
        return form.post(address);
    }

    private Map<String, String> browser(String login) {
        return browsers.computeIfAbsent(login, world::cookies);
    }
}
