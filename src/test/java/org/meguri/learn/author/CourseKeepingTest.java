package org.meguri.learn.author;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.meguri.testing.SmallCourse;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** A published course is taken out, ended, taught again, copied, and looked at as learners see it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CourseKeepingTest {

    @Inject
    World world;

    private final Map<String, Map<String, String>> browsers = new HashMap<>();

    @Test
    void aTaughtCourseIsTakenOutWithoutADraftAndHandedInAgainUnchanged() throws IOException {
        SmallCourse.publish(world, "KEEP-1", "文");
        byte[] page = given().cookies(cookies("trainer"))
                .get("/courses/KEEP-1/folder")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("KEEP-1.zip"))
                .extract()
                .asByteArray();
        byte[] api = world.as("trainer")
                .get("/api/v1/courses/KEEP-1/folder")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(files(page)).isEqualTo(files(api)).containsKeys("course.yaml", "M1/quiz.yaml");
        world.as("trainer").get("/api/v1/course-drafts").then().body("items.code", not(hasItem("KEEP-1")));
        String draft = world.as("trainer")
                .contentType("application/zip")
                .body(api)
                .post("/api/v1/course-drafts/folders")
                .path("id");
        assertThat(files(world.as("trainer")
                        .get("/api/v1/course-drafts/" + draft + "/folder")
                        .asByteArray()))
                .isEqualTo(files(api));
        world.as("trainer").delete("/api/v1/course-drafts/" + draft);
        world.as("employee").get("/api/v1/courses/KEEP-1/folder").then().statusCode(403);
        world.as("trainer").get("/api/v1/courses/NOTHING/folder").then().statusCode(404);
    }

    @Test
    void nobodyNewBeginsACourseThatHasEndedAndWhoIsInItFinishes() {
        SmallCourse.publish(world, "KEEP-2", "文");
        world.as("employee")
                .body(Map.of())
                .post("/api/v1/courses/KEEP-2/enrolments")
                .then()
                .statusCode(201);
        Response ended = press("trainer", "/courses/KEEP-2/retirement");
        assertThat(ended.statusCode()).isEqualTo(303);
        world.as("trainer").put("/api/v1/courses/KEEP-2/retirement").then().statusCode(204);

        world.as("colleague")
                .body(Map.of())
                .post("/api/v1/courses/KEEP-2/enrolments")
                .then()
                .statusCode(409)
                .body("type", containsString("course-retired"));
        assertThat(page("colleague", "/courses").text()).doesNotContain("講座KEEP-2");
        Document closed = page("colleague", "/courses/KEEP-2");
        assertThat(closed.text()).contains("終了した講座", "新しく始めることはできません");
        assertThat(closed.select("form[action*=enrolment]")).isEmpty();

        assertThat(page("employee", "/courses").text()).contains("講座KEEP-2", "終了した講座");
        SmallCourse.answer(world, "employee", "KEEP-2", true);
        assertThat(page("employee", "/courses/KEEP-2").text()).contains("合格");

        assertThat(page("trainer", "/course-drafts").text()).contains("終了した講座");
        assertThat(press("trainer", "/courses/KEEP-2/retirement/end").statusCode())
                .isEqualTo(303);
        world.as("colleague")
                .body(Map.of())
                .post("/api/v1/courses/KEEP-2/enrolments")
                .then()
                .statusCode(201);
        world.as("employee").put("/api/v1/courses/KEEP-2/retirement").then().statusCode(403);
    }

    @Test
    void aCourseAndAModuleAreCopiedToWriteAnotherLikeThem() {
        SmallCourse.publish(world, "KEEP-3", "文");
        String draft = world.as("trainer")
                .body(Map.of("code", "KEEP-3B", "title", "別の講座", "like", "KEEP-3"))
                .post("/api/v1/course-drafts")
                .then()
                .statusCode(201)
                .body("title", equalTo("別の講座"), "modules[0].lessons", equalTo(1))
                .extract()
                .path("id");
        world.as("trainer")
                .body(Map.of("code", "KEEP-3", "title", "別の講座", "like", "KEEP-3"))
                .post("/api/v1/course-drafts")
                .then()
                .statusCode(422)
                .body("faults[0].code", equalTo("course-code-taken"));
        world.as("trainer")
                .post("/api/v1/course-drafts/" + draft + "/modules/M1/copies")
                .then()
                .statusCode(201)
                .body("modules.code", equalTo(java.util.List.of("M1", "M2")), "missing.size()", equalTo(0));
        assertThat(press("trainer", "/course-drafts/" + draft + "/modules/M2/copies")
                        .statusCode())
                .isEqualTo(303);
        assertThat(page("trainer", "/course-drafts/" + draft).select(".author-module"))
                .hasSize(3);
    }

    @Test
    void theWholeDraftIsSeenAsLearnersSeeItAndItsQuizIsMarkedWithoutARecord() {
        SmallCourse.publish(world, "KEEP-4", "はじめ", "つぎ");
        String draft = world.as("trainer")
                .body(Map.of("code", "KEEP-4"))
                .post("/api/v1/course-drafts")
                .path("id");
        String base = "/course-drafts/" + draft + "/preview";
        Document course = page("trainer", base);
        assertThat(course.select(".lesson-list a").eachText()).containsExactly("はじめ", "つぎ", "確認テスト");
        Document lesson = page("trainer", course.selectFirst(".lesson-list a").attr("href"));
        assertThat(lesson.select(".lesson__text").text()).contains("はじめの文");
        assertThat(lesson.select(".lesson-end a").attr("href")).endsWith("/lessons/l1");

        Document quiz = page("trainer", base + "/modules/M1/quiz");
        String field = quiz.selectFirst("input[type=radio]").attr("name");
        Response marked = given().cookies(cookies("trainer"))
                .formParam(
                        "_token",
                        quiz.selectFirst("main form input[name=_token]").val())
                .formParam(field, "0")
                .post(base + "/modules/M1/quiz");
        assertThat(marked.statusCode()).isEqualTo(200);
        assertThat(Jsoup.parse(marked.asString()).select("main").text()).contains("1 / 1", "はい");
        world.as("trainer").get("/api/v1/courses/KEEP-4").then().statusCode(200);
        assertThat(page("trainer", "/courses/KEEP-4").select(".chip--learn")).isEmpty();
    }

    private static Map<String, String> files(byte[] zip) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private Response press(String login, String path) {
        return given().cookies(cookies(login))
                .redirects()
                .follow(false)
                .formParam(
                        "_token",
                        page(login, "/preferences")
                                .selectFirst("form input[name=_token]")
                                .val())
                .post(path);
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
