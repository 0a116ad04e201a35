package org.meguri.learn.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.meguri.testing.SmallCourse;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** A body may run several programmes; each has a vision and exactly one person who answers for it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ProgrammesTest {

    @Inject
    World world;

    private final Map<String, Map<String, String>> browsers = new HashMap<>();

    @Test
    void aSecondProgrammeIsOpenedInTheBrowserAndACourseIsPutIntoIt() {
        SmallCourse.publish(world, "PROG-1", "文");
        Document fresh = page("hr", "/programme/new");
        Response refused = form("hr", fresh)
                .formParam("title", "管理職の学び")
                .formParam("vision", "部下の挑戦を支える")
                .formParam("open", "true")
                .post("/programme");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).select("input[name=title]").val())
                .isEqualTo("管理職の学び");
        Response done = form("hr", fresh)
                .formParam("title", "管理職の学び")
                .formParam("vision", "部下の挑戦を支える")
                .formParam("owner", "000301")
                .formParam("open", "true")
                .post("/programme");
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(303);
        String path = done.header("Location").replaceFirst("^https?://[^/]+", "");
        Document page = page("hr", path);
        assertThat(page.select("main").text()).contains("公開中", "まだ講座がありません");
        Response moved = form("hr", page).formParam("course", "PROG-1").post(path + "/courses");
        assertThat(moved.statusCode()).isEqualTo(303);
        assertThat(page("hr", path).select("#courses + ul").text()).contains("PROG-1");
        world.as("employee").get("/api/v1/courses").then().body("items.code", hasItem("PROG-1"));
        assertThat(page("hr", "/programme").select("main a[href^=/programme/]").size())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    void programsDoTheSameAndAClosedProgrammeTakesNoCourse() {
        SmallCourse.publish(world, "PROG-2", "文");
        world.as("hr")
                .body(Map.of("title", "学び", "vision", "一緒に"))
                .post("/api/v1/programmes")
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("owner"));
        String id = world.as("hr")
                .body(Map.of("title", "学び", "vision", "一緒に", "owner", "000301"))
                .post("/api/v1/programmes")
                .then()
                .statusCode(201)
                .body("open", equalTo(false), "owner", equalTo("000301"), "courses", equalTo(List.of()))
                .extract()
                .path("id");
        world.as("hr")
                .put("/api/v1/programmes/" + id + "/courses/PROG-2")
                .then()
                .statusCode(409);
        world.as("hr")
                .body(Map.of("title", "学び", "vision", "一緒に", "owner", "000301", "open", true))
                .put("/api/v1/programmes/" + id)
                .then()
                .statusCode(200)
                .body("open", equalTo(true));
        world.as("hr")
                .put("/api/v1/programmes/" + id + "/courses/PROG-2")
                .then()
                .statusCode(204);
        world.as("hr").get("/api/v1/programmes/" + id).then().body("courses", equalTo(List.of("PROG-2")));
        world.as("hr")
                .put("/api/v1/programmes/" + id + "/courses/NOTHING")
                .then()
                .statusCode(422);
        world.as("employee").get("/api/v1/programmes").then().statusCode(403);
    }

    private RequestSpecification form(String login, Document page) {
        return given().cookies(cookies(login))
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "_token",
                        page.selectFirst("main form input[name=_token]").val());
    }

    private Document page(String login, String path) {
        return Jsoup.parse(given().cookies(cookies(login))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private Map<String, String> cookies(String login) {
        return browsers.computeIfAbsent(login, world::cookies);
    }
}
