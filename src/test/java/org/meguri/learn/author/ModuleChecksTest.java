package org.meguri.learn.author;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.meguri.testing.SmallCourse;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** A guideline or tool that changes marks the modules that were checked against another one, until a trainer has looked. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ModuleChecksTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @Inject
    World world;

    private final Map<String, Map<String, String>> signedIn = new HashMap<>();

    @Test
    void aChangedGuidelineAndToolMarkTheModuleUntilSomebodyHasChecked() {
        SmallCourse.publishAs(
                world,
                "REST-1",
                SmallCourse.EXERCISE + "\ndependsOn: [{name: guideline, version: 2020-04-01},"
                        + " {name: 庁内 チャット, version: '1.0'}]",
                SmallCourse.CHOICE,
                "一");
        SmallCourse.publish(world, "REST-2", "一");
        assertThat(changed("REST-1")).isEmpty();
        world.as("owner")
                .body(Map.of("effectiveOn", TODAY.toString(), "text", "約束", "pledge", "守ります。", "change", "初版"))
                .post("/api/v1/guidelines")
                .then()
                .statusCode(201);
        assertThat(changed("REST-1")).containsExactly("guideline 2020-04-01 " + TODAY);
        String seen =
                world.as("trainer").get("/api/v1/module-checks").path("items.find { it.course == 'REST-1' }.seen");

        Response tool = post("/tool-versions", Map.of("tool", "庁内 チャット", "toolVersion", "2.0"));
        assertThat(tool.statusCode()).isEqualTo(303);
        assertThat(changed("REST-1")).containsExactly("guideline 2020-04-01 " + TODAY, "庁内 チャット 1.0 2.0");
        world.as("trainer")
                .body(Map.of("course", "REST-1", "module", "M1", "seen", seen))
                .put("/api/v1/module-checks")
                .then()
                .statusCode(409);

        Document list = page("/course-drafts");
        Element form = list.selectFirst("form[action=/module-checks]:has(input[value=REST-1])");
        assertThat(list.selectFirst("main").text()).contains("要確認", "庁内 チャット：1.0で確認済み、いまは2.0");
        assertThat(post(
                                "/module-checks",
                                Map.of(
                                        "course",
                                        "REST-1",
                                        "module",
                                        "M1",
                                        "seen",
                                        form.selectFirst("input[name=seen]").val()))
                        .statusCode())
                .isEqualTo(303);
        assertThat(changed("REST-1")).isEmpty();
        assertThat(page("/course-drafts").select("form[action=/module-checks] input[value=REST-1]"))
                .isEmpty();
        // the next version marks it anew
        world.as("trainer")
                .body(Map.of("tool", "庁内 チャット", "toolVersion", "3.0"))
                .put("/api/v1/tool-versions")
                .then()
                .statusCode(204);
        assertThat(changed("REST-1")).containsExactly("庁内 チャット 1.0 3.0");
        world.as("trainer")
                .get("/api/v1/tool-versions")
                .then()
                .body("items.find { it.tool == '庁内 チャット' }.toolVersion", equalTo("3.0"));
        world.as("trainer")
                .body(Map.of("course", "REST-1", "module", "M1"))
                .put("/api/v1/module-checks")
                .then()
                .statusCode(204);
        assertThat(changed("REST-1")).isEmpty();
    }

    @Test
    void whatAModuleRestsOnIsWrittenInItsFormAndMakesNoNewEdition() {
        SmallCourse.publish(world, "REST-3", "一");
        String lesson = world.as("employee").get("/api/v1/courses/REST-3").path("modules[0].lessons[0].id");
        String draft = world.as("trainer")
                .body(Map.of("code", "REST-3"))
                .post("/api/v1/course-drafts")
                .path("id");
        String path = "/course-drafts/" + draft + "/modules/M1";
        assertThat(send(path, Map.of("checkedTools", "版のない道具")).statusCode()).isEqualTo(422);
        assertThat(send(path, Map.of("checkedGuideline", "2020-04-01", "checkedTools", "AI 箱　4.5\n表計算 2026"))
                        .statusCode())
                .isEqualTo(303);
        Document again = page(path);
        assertThat(again.selectFirst("#checkedGuideline").val()).isEqualTo("2020-04-01");
        assertThat(again.selectFirst("#checkedTools").val()).isEqualTo("AI 箱 4.5\n表計算 2026");
        world.as("trainer")
                .put("/api/v1/course-drafts/" + draft + "/publication")
                .then()
                .statusCode(204);
        assertThat(world.as("employee").get("/api/v1/courses/REST-3").<String>path("modules[0].lessons[0].id"))
                .isEqualTo(lesson);
        world.as("trainer")
                .body(Map.of("tool", "AI 箱", "toolVersion", "5"))
                .put("/api/v1/tool-versions")
                .then()
                .statusCode(204);
        assertThat(changed("REST-3")).contains("AI 箱 4.5 5");
        world.as("trainer")
                .body(Map.of("tool", " ", "toolVersion", "あ".repeat(41)))
                .put("/api/v1/tool-versions")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("tool"))
                .body("faults.field", hasItem("toolVersion"));
        Response refused = post("/tool-versions", Map.of("tool", "AI 箱", "toolVersion", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).selectFirst("#tool").val()).isEqualTo("AI 箱");
    }

    /** What has changed for the module of the course since it was checked: name, version then, version now. */
    private List<String> changed(String course) {
        List<Map<String, String>> changes = world.as("trainer")
                .get("/api/v1/module-checks")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.course == '" + course + "' }.changes.flatten()");
        return changes.stream()
                .map(one -> one.get("name") + " " + one.get("before") + " " + one.get("now"))
                .toList();
    }

    /** Sends the form of the module as it stands, with some fields filled in. */
    private Response send(String path, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>();
        Element form = page(path).selectFirst("form[action=" + path + "]");
        form.select("input:not([type=radio]), textarea").forEach(one -> fields.put(one.attr("name"), one.val()));
        fields.put("leads", form.selectFirst("input[name=leads][checked]").val());
        fields.remove("_token");
        fields.putAll(typed);
        return post(path, fields);
    }

    private Response post(String path, Map<String, String> fields) {
        String token =
                page("/preferences").selectFirst("form input[name=_token]").val();
        return given().cookies(cookies())
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .formParam("_token", token)
                .post(path);
    }

    private Document page(String path) {
        return Jsoup.parse(given().cookies(cookies())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private Map<String, String> cookies() {
        return signedIn.computeIfAbsent("trainer", world::cookies);
    }
}
