package org.meguri.learn.audience;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.ApplyRoster;
import org.meguri.people.ImportRoster;
import org.meguri.people.RosterImport;
import org.meguri.platform.FiscalYear;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Rules outlive the units that they name. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AudienceFollowsUnitsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    private static final String RULES = "/api/v1/courses/AI-BASIC/audience-rules";

    @Inject
    World world;

    @Inject
    AudienceClock clock;

    @Inject
    ImportRoster importRoster;

    @Inject
    ApplyRoster applyRoster;

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void aRuleFollowsToAllUnitsThatTakeOverAndComesBackWhenTheBatchIsTakenBack() {
        String rule = say("総務と環境", List.of("10100", "10200", "20200"), List.of("20200"));
        clock.tick();
        int before = people(rule);
        String id = prepare();
        step(id, Map.of("kind", "ADD", "code", "20300", "parent", "20000", "name", "脱炭素課"));
        step(id, Map.of("kind", "ADD", "code", "20400", "parent", "20000", "name", "廃棄物課"));
        step(id, Map.of("kind", "DIVIDE", "code", "20200", "others", List.of("20300", "20400")));
        step(
                id,
                Map.of(
                        "kind",
                        "UNITE",
                        "code",
                        "10300",
                        "others",
                        List.of("10100", "10200"),
                        "parent",
                        "10000",
                        "name",
                        "総務人事課"));
        apply(id);
        assertThat(units(rule, "include")).containsExactlyInAnyOrder("10300", "20300", "20400");
        assertThat(units(rule, "exclude")).containsExactlyInAnyOrder("20300", "20400");
        clock.tick();
        assertThat(people(rule)).as("nobody loses the duty").isEqualTo(before);

        world.as("hr").put("/api/v1/transfer-batches/" + id + "/undoing").then().statusCode(200);
        assertThat(units(rule, "include")).containsExactlyInAnyOrder("10100", "10200", "20200");
        assertThat(units(rule, "exclude")).containsExactly("20200");
        world.as("hr").delete(RULES + "/" + rule).then().statusCode(204);
    }

    @Test
    void aRuleAboutAUnitThatIsGoneIsNotWidenedToEverybodyWithoutAWord() {
        roster("10190,3,10100,臨時係,,りんじがかり,," + FiscalYear.of(TODAY).firstDay() + ",\n");
        String rule = say("臨時係の人", List.of("10190"), List.of());
        String id = prepare();
        step(id, Map.of("kind", "ABOLISH", "code", "10190", "others", List.of()));
        apply(id);

        assertThat(units(rule, "include")).containsExactly("10190");
        Map<String, String> cookies = world.cookies("hr");
        String list = given().cookies(cookies).get("/courses/AI-BASIC/audience").asString();
        assertThat(Jsoup.parse(list).select(".chip").eachText()).contains("10190");
        world.as("hr")
                .body(Map.of(
                        "name",
                        "臨時係の人",
                        "kind",
                        "REQUIRED",
                        "dueDays",
                        10,
                        "criteria",
                        Map.of("include", Map.of("units", List.of("10190")))))
                .put(RULES + "/" + rule)
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("units"));

        String edit = "/courses/AI-BASIC/audience/" + rule;
        var form = Jsoup.parse(given().cookies(cookies).get(edit).asString());
        assertThat(form.select("input[name=units][checked]").eachAttr("value")).containsExactly("10190");
        Response refused = post(cookies, edit, List.of("10190", "10210"));
        assertThat(refused.statusCode()).isEqualTo(422);
        var again = Jsoup.parse(refused.asString());
        assertThat(again.select(".field__error").text()).contains("10190", "今はありません");
        assertThat(again.select("input[name=units][checked]").eachAttr("value"))
                .containsExactlyInAnyOrder("10190", "10210");
        assertThat(post(cookies, edit, List.of("10210")).statusCode()).isEqualTo(303);
        assertThat(units(rule, "include")).containsExactly("10210");
        world.as("hr").delete(RULES + "/" + rule).then().statusCode(204);
    }

    private Response post(Map<String, String> cookies, String path, List<String> units) {
        String token = Jsoup.parse(given().cookies(cookies).get(path).asString())
                .selectFirst("main form input[name=_token]")
                .val();
        return given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", token)
                .formParam("name", "臨時係の人")
                .formParam("kind", "REQUIRED")
                .formParam("dueDays", "10")
                .formParam("units", units)
                .post(path);
    }

    private String say(String name, List<String> units, List<String> except) {
        return world.as("hr")
                .body(Map.of(
                        "name",
                        name,
                        "kind",
                        "REQUIRED",
                        "dueDays",
                        10,
                        "criteria",
                        Map.of(
                                "include",
                                Map.of("units", units),
                                "exclude",
                                except.isEmpty() ? Map.of() : Map.of("units", except))))
                .post(RULES)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private List<String> units(String rule, String side) {
        return world.as("hr")
                .get(RULES)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.id == '" + rule + "' }.criteria." + side + ".units");
    }

    private int people(String rule) {
        return world.as("hr").get(RULES).path("items.find { it.id == '" + rule + "' }.people");
    }

    private String prepare() {
        return world.as("hr")
                .body(Map.of("name", "改組", "effectiveOn", TODAY.toString()))
                .post("/api/v1/transfer-batches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void step(String id, Map<String, ?> step) {
        world.as("hr")
                .body(step)
                .post("/api/v1/transfer-batches/" + id + "/steps")
                .then()
                .statusCode(201)
                .body("rejected", equalTo(0));
    }

    private void apply(String id) {
        world.as("hr")
                .put("/api/v1/transfer-batches/" + id + "/application")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"));
    }

    private void roster(String lines) {
        applyRoster.apply(
                world.actor("hr"),
                importRoster.dryRun(
                        world.actor("hr"),
                        RosterImport.Kind.UNITS,
                        "units.csv",
                        (String.join(",", RosterImport.Kind.UNITS.columns()) + "\n" + lines)
                                .getBytes(StandardCharsets.UTF_8)));
    }
}
