package org.meguri.insight.skills;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** A body adds skills of its own and calls the areas as it likes; what has been learned stays. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SkillModelTest {

    @Inject
    World world;

    @Test
    void aSkillIsAddedAtTheEndOfItsAreaAndItsCodeIsTakenOnce() {
        world.make();
        Map<String, String> cookies = world.cookies("hr");
        Document fresh = page(cookies, "/skills/model/new");
        Response refused = form(cookies, fresh, "b", "窓口で使う").post("/skills/model/new");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).select("input[name=ja]").val())
                .isEqualTo("窓口で使う");
        assertThat(form(cookies, fresh, "b90", "窓口で使う")
                        .post("/skills/model/new")
                        .statusCode())
                .isEqualTo(303);
        List<String> codes =
                page(cookies, "/skills/model").select("tbody td[data-label=記号]").eachText();
        assertThat(codes.get(codes.indexOf("B90") - 1)).startsWith("B");
        world.as("hr")
                .body(Map.of("code", "B90", "ja", "同じ", "staff", 0, "leader", 0, "manager", 0))
                .post("/api/v1/skills")
                .then()
                .statusCode(422)
                .body("faults[0].code", equalTo("skill-code-taken"));
        world.as("hr")
                .body(Map.of("code", "B91", "ja", "別の", "staff", 1, "leader", 2, "manager", 1))
                .post("/api/v1/skills")
                .then()
                .statusCode(201)
                .body("code", equalTo("B91"), "leader", equalTo(2), "outOfReach", equalTo(true));
    }

    @Test
    void anAreaIsCalledOtherwiseAndItsSkillsStay() {
        world.make();
        Map<String, String> cookies = world.cookies("hr");
        Document model = page(cookies, "/skills/model");
        int before = model.select("tbody tr").size();
        Response done = given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "_token",
                        model.selectFirst("main form input[name=_token]").val())
                .formParam("area", "C")
                .formParam("areaJa", "見きわめる")
                .post("/skills/model/areas");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(page(world.cookies("employee"), "/skills").select("h2").eachText())
                .contains("C　見きわめる")
                .anyMatch(heading -> heading.startsWith("A"));
        assertThat(page(cookies, "/skills/model").select("tbody tr").size()).isGreaterThanOrEqualTo(before);
        world.as("hr")
                .body(Map.of("ja", "確かめる", "en", "Checking"))
                .put("/api/v1/skill-areas/C")
                .then()
                .statusCode(200)
                .body("ja", equalTo("確かめる"));
        world.as("hr")
                .body(Map.of("ja", "なし"))
                .put("/api/v1/skill-areas/Q")
                .then()
                .statusCode(404);
        world.as("hr")
                .body(Map.of("ja", ""))
                .put("/api/v1/skill-areas/C")
                .then()
                .statusCode(422);
        world.as("employee").get("/api/v1/skill-areas").then().statusCode(403);
    }

    private static RequestSpecification form(Map<String, String> cookies, Document page, String code, String ja) {
        return given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "_token",
                        page.selectFirst("main form input[name=_token]").val())
                .formParam("code", code)
                .formParam("ja", ja)
                .formParam("staff", "1")
                .formParam("leader", "0")
                .formParam("manager", "0");
    }

    private static Document page(Map<String, String> cookies, String path) {
        return Jsoup.parse(given().cookies(cookies)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
