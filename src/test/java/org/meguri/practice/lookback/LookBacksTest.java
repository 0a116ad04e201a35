package org.meguri.practice.lookback;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

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
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.Outcome;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.RecordTry;
import org.meguri.practice.ReportPractice;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Looking back ends in another try or a case; a draft is its writer's, and the whole is of those who take part. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LookBacksTest {

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
    ReportPractice reportPractice;

    private final Map<String, Map<String, String>> browsers = new HashMap<>();

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void onePersonLooksBackKeepsADraftAndPlansTheNextTry() {
        String practice = tried("employee", 1);
        Document form = get("employee", "/look-backs/new?practice=" + practice);
        assertThat(form.selectFirst("#practice option[selected]").val()).isEqualTo(practice);
        assertThat(send("employee", form, "/look-backs", Map.of("title", " ", "practice", ""))
                        .statusCode())
                .isEqualTo(422);
        Map<String, ?> begun = Map.of("title", "一か月のふりかえり", "practice", practice);
        Response sent = send("employee", form, "/look-backs", begun);
        assertThat(sent.statusCode()).isEqualTo(303);
        String page = path(sent);
        assertThat(path(send("employee", form, "/look-backs", begun)))
                .as("the same form twice is one")
                .isEqualTo(page);

        Document shown = get("employee", page);
        assertThat(shown.select(".table td").eachText()).contains("30分", "20分", "1回中1回がうまくいった", "10分");
        assertThat(send("employee", shown, page + "/part", Map.of("practice", practice, "intended", "早くする"))
                        .statusCode())
                .as("a draft may be incomplete")
                .isEqualTo(303);
        Document again = get("employee", page);
        assertThat(again.selectFirst("#intended").val()).isEqualTo("早くする");
        Response missing = send(
                "employee", again, page + "/part", Map.of("act", "HAND_IN", "intended", "早くする", "ending", "NEXT_TRY"));
        assertThat(missing.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(missing.asString()).select(".field__error").eachAttr("id"))
                .contains("happened-error", "difference-error", "nextStep-error", "nextOn-error", "practice-error");
        Map<String, String> whole = new HashMap<>(whole(practice, "NEXT_TRY"));
        whole.put("nextOn", today().minusDays(1).toString());
        Response past = send("employee", again, page + "/part", whole);
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(past.asString()).select("#nextOn-error")).hasSize(1);
        whole.put("nextOn", today().plusDays(7).toString());
        whole.put(
                "version",
                again.selectFirst("form[action$=/part] [name=version]").val());
        assertThat(send("employee", again, page + "/part", whole).statusCode()).isEqualTo(303);
        world.as("employee")
                .get("/api/v1/practices/" + practice)
                .then()
                .body("plan.action", equalTo("例を先に見せる"))
                .body("plan.plannedOn", equalTo(today().plusDays(7).toString()))
                .body("plan.baselineMinutes", equalTo(30));
        assertThat(send("employee", again, page + "/part", whole).statusCode())
                .as("the form was shown before it was handed in, but is the same one")
                .isEqualTo(303);
        whole.put("intended", "別の窓から");
        Response stale = given().cookies(browser("employee"))
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "_token",
                        again.selectFirst("main form input[name=_token]").val())
                .formParams(whole)
                .post(page + "/part");
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(stale.asString()).selectFirst("#intended").val()).isEqualTo("別の窓から");
    }

    @Test
    void aTeamLooksBackEachWritingAPartAndACaseBeginsWithWhatWasThought() {
        String mine = tried("employee", 2);
        String beside = world.person(World.CAST.get("beside")).toString();
        String id = world.as("employee")
                .body(Map.of("title", "課のふりかえり", "practice", mine, "colleagues", List.of(beside)))
                .post("/api/v1/look-backs")
                .then()
                .statusCode(201)
                .body("parts", hasSize(2))
                .extract()
                .path("id");
        String page = "/look-backs/" + id;
        assertThat(get("beside", "/inbox").text()).contains("「課のふりかえり」のふりかえりに誘われました");
        world.as("employee")
                .body(Map.of("practice", mine, "intended", "まだ途中です"))
                .put("/api/v1/look-backs/" + id + "/part")
                .then()
                .statusCode(200);
        Document others = get("beside", page);
        assertThat(others.text()).doesNotContain("まだ途中です").contains("まだ共有されていません");
        assertThat(others.select(".table").text())
                .as("nor the figures of somebody who has not handed in")
                .doesNotContain("30分");
        assertThat(given().cookies(browser("manager")).get(page).statusCode())
                .as("a head who takes no part does not find it")
                .isEqualTo(404);
        world.as("colleague").get("/api/v1/look-backs/" + id).then().statusCode(404);

        Document own = get("employee", page);
        assertThat(send("employee", own, page + "/part", whole(mine, "CASE")).statusCode())
                .isEqualTo(303);
        assertThat(get("beside", page).text()).contains("人手ではなく手順の順番").contains("30分");
        String toCase = get("employee", page).selectFirst("a[href^=/cases/new]").attr("href");
        Document draft = get("employee", toCase);
        assertThat(draft.selectFirst("#why").val()).isEqualTo("人手ではなく手順の順番");
        assertThat(draft.selectFirst("#advice").val()).isEqualTo("例を先に見せる");
        assertThat(draft.selectFirst("#result").val()).startsWith("思ったより早かった");

        world.as("beside")
                .body(Map.of(
                        "intended",
                        "手伝う",
                        "happened",
                        "見ていた",
                        "difference",
                        "時期が重なった",
                        "nextStep",
                        "声をかける",
                        "ending",
                        "NONE",
                        "handIn",
                        true))
                .put("/api/v1/look-backs/" + id + "/part")
                .then()
                .statusCode(200);
        world.as("employee")
                .get("/api/v1/look-backs")
                .then()
                .body("items.find { it.id == '" + id + "' }.handedIn", equalTo(2));
        world.as("beside").put("/api/v1/look-backs/" + id + "/end").then().statusCode(403);
        world.as("employee").put("/api/v1/look-backs/" + id + "/end").then().statusCode(200);
        world.as("beside")
                .body(Map.of("intended", "あとから"))
                .put("/api/v1/look-backs/" + id + "/part")
                .then()
                .statusCode(409);
    }

    @Test
    void nobodyLooksBackWithSomebodyFarAwayOrOnThePracticeOfAnother() {
        String mine = tried("employee", 3);
        String far = world.person(World.CAST.get("colleague")).toString();
        world.as("employee")
                .body(Map.of("title", "遠く", "practice", mine, "colleagues", List.of(far)))
                .post("/api/v1/look-backs")
                .then()
                .statusCode(422)
                .body(containsString("colleagues"));
        world.as("manager")
                .body(Map.of("title", "人の実践", "practice", mine))
                .post("/api/v1/look-backs")
                .then()
                .statusCode(422);
        world.as("manager")
                .body(Map.of(
                        "title",
                        "部下と",
                        "colleagues",
                        List.of(world.person(World.CAST.get("employee")).toString())))
                .post("/api/v1/look-backs")
                .then()
                .statusCode(201)
                .body("parts[0].effort", nullValue());
    }

    @Test
    void aReportedPracticeGetsNoNextTryButACase() {
        String mine = tried("sibling", 1);
        report("sibling", mine);
        String id = world.as("sibling")
                .body(Map.of("title", "報告のあと", "practice", mine))
                .post("/api/v1/look-backs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> part = new HashMap<>(whole(mine, "NEXT_TRY"));
        part.remove("act");
        part.put("handIn", true);
        part.put("nextOn", today().plusDays(3).toString());
        world.as("sibling")
                .body(part)
                .put("/api/v1/look-backs/" + id + "/part")
                .then()
                .statusCode(422);
        part.put("ending", "CASE");
        world.as("sibling")
                .body(part)
                .put("/api/v1/look-backs/" + id + "/part")
                .then()
                .statusCode(200);
    }

    private static Map<String, String> whole(String practice, String ending) {
        return Map.of(
                "act",
                "HAND_IN",
                "practice",
                practice,
                "intended",
                "早くする",
                "happened",
                "思ったより早かった",
                "difference",
                "人手ではなく手順の順番",
                "nextStep",
                "例を先に見せる",
                "ending",
                ending);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Tokyo"));
    }

    @ActivateRequestContext
    String tried(String login, int module) {
        Actor who = world.actor(login);
        UUID practice = assignPractice.assign(
                world.actor("trainer"),
                curricula.of(who.body()).modulesWithBrief().get(module).brief().id(),
                who.person(),
                "T06",
                null);
        planPractice.plan(who, practice, new PlanPractice.Planning("T06", "届いたら", "試す", today(), 30, null));
        recordTry.record(who, practice, new RecordTry.Try(Outcome.WENT_WELL, 20, null, null, "書けました。", null));
        return practice.toString();
    }

    @ActivateRequestContext
    void report(String login, String practice) {
        reportPractice.report(world.actor(login), UUID.fromString(practice));
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

    private static String path(Response answer) {
        return answer.header("Location").replaceFirst("https?://[^/]+", "").replaceAll("#.*", "");
    }

    private Map<String, String> browser(String login) {
        return browsers.computeIfAbsent(login, world::cookies);
    }
}
