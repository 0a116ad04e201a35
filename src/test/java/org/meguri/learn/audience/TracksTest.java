package org.meguri.learn.audience;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** The tracks that are proposed become rules, once each. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TracksTest {

    @Inject
    World world;

    @Inject
    Curricula curricula;

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void everyCourseOfATrackIsAShippedOne() {
        List<String> shipped = curricula.of(world.actor("trainer").body()).courses().stream()
                .map(CourseOutline::code)
                .toList();
        assertThat(Arrays.stream(Track.values())
                        .flatMap(track -> track.steps().stream())
                        .map(Track.Step::course))
                .isSubsetOf(shipped);
    }

    @Test
    void aTrackIsTakenUpOnceFromThePageAndForPrograms() {
        Map<String, String> cookies = world.cookies("hr");
        Document page = page(cookies);
        assertThat(page.select("form[action^=/tracks/]")).hasSize(Track.values().length);
        for (int i = 0; i < 2; i++) {
            given().cookies(cookies)
                    .redirects()
                    .follow(false)
                    .formParam("_token", page.selectFirst("input[name=_token]").val())
                    .post("/tracks/MANAGERS")
                    .then()
                    .statusCode(303);
        }
        world.as("hr")
                .get("/api/v1/courses/AI-LEAD/audience-rules")
                .then()
                .body("items.name", contains("部下を持つ人"))
                .body("items.kind", contains("REQUIRED"));
        assertThat(page(cookies).select("form[action=/tracks/MANAGERS]")).isEmpty();

        world.as("owner")
                .put("/api/v1/tracks/NEW_HIRES")
                .then()
                .statusCode(200)
                .body("taken", equalTo(true))
                .body("steps.taken", everyItem(equalTo(true)));
        world.as("owner").put("/api/v1/tracks/NEW_HIRES").then().statusCode(200);
        world.as("owner")
                .get("/api/v1/tracks")
                .then()
                .body("items.findAll { it.taken }.code", hasItems("NEW_HIRES", "MANAGERS"))
                .body("items", hasSize(Track.values().length));
        world.as("owner")
                .get("/api/v1/courses/AI-BASIC/audience-rules")
                .then()
                .body("items.findAll { it.name == '新規採用職員' }", hasSize(1));
        world.as("owner").put("/api/v1/tracks/NOTHING").then().statusCode(404);
        world.as("employee").put("/api/v1/tracks/NEW_HIRES").then().statusCode(403);
    }

    private static Document page(Map<String, String> cookies) {
        return Jsoup.parse(given().cookies(cookies)
                .get("/tracks")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
