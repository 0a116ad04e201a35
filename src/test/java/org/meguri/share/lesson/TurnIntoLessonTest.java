package org.meguri.share.lesson;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.people.Actor;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.Outcome;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.RecordTry;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** What a section has written becomes a lesson in one step, and a course only when it is published. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TurnIntoLessonTest {

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

    private ModuleOutline module;
    private CourseOutline course;

    @BeforeEach
    void thereIsACourse() {
        world.make();
        UUID body = world.actor("employee").body();
        module = curricula.of(body).modulesWithBrief().get(0);
        course = curricula.of(body).course(module.course());
    }

    private String published(String login, String audience) {
        Actor author = world.actor(login);
        UUID practice = assignPractice.assign(author, module.brief().id(), author.person(), "T06", null);
        planPractice.plan(
                author,
                practice,
                new PlanPractice.Planning("T06", "届いたら", "試す", LocalDate.now(ZoneId.of("Asia/Tokyo")), 30, null));
        recordTry.record(author, practice, new RecordTry.Try(Outcome.FAILED, 20, null, null, "書けません。", null));
        return world.as(login)
                .body("""
                        {"practice":"%s","kind":"FAILURE","title":"あて先を取り違えた","problem":"# 急いでいた",
                         "tried":"<b>下書き</b>を頼んだ","result":"あて先が違った","why":"確かめなかった","advice":"二人で見る",
                         "prompt":"通知を書いて","byline":"UNIT","audience":"%s"}
                        """.formatted(practice, audience))
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aTrainerMakesALessonOfACaseAndGoesOnWriting() {
        String id = published("employee", "ALL");
        Map<String, String> cookies = world.cookies("trainer");
        assertThat(page(cookies, "/cases/" + id).select("a[href='/cases/" + id + "/lesson']"))
                .hasSize(1);
        Document form = page(cookies, "/cases/" + id + "/lesson");
        String to = given().cookies(cookies)
                .redirects()
                .follow(false)
                .formParam(
                        "_token",
                        form.selectFirst("main form input[name=_token]").val())
                .formParam("module", course.code() + "/" + module.code())
                .post("/cases/" + id + "/lesson")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        Document draft = page(cookies, to.replaceFirst("https?://[^/]+", ""));
        assertThat(draft.select("main").text()).contains("あて先を取り違えた");
        Document lesson = page(
                cookies,
                draft.select("main a[href*=/lessons/]:containsOwn(あて先を取り違えた)").attr("href"));
        assertThat(lesson.select("textarea").eachText())
                .anySatisfy(text -> assertThat(text).contains("## 試したこと", "```prompt 使った指示文"));
        assertThat(lesson.select("main").text())
                .doesNotContain(world.actor("employee").name());
        // readers see nothing of it until the course is published
        assertThat(page(world.cookies("colleague"), "/courses/" + course.code()).text())
                .doesNotContain("あて先を取り違えた");
    }

    @Test
    void aProgramIsToldWhatIsWrong() {
        String open = published("colleague", "ALL");
        world.as("trainer")
                .body(Map.of("course", course.code(), "module", "M99"))
                .post("/api/v1/cases/" + open + "/lesson")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("module"));
        world.as("trainer")
                .body(Map.of("course", course.code(), "module", module.code()))
                .post("/api/v1/cases/" + open + "/lesson")
                .then()
                .statusCode(201)
                .body("module", equalTo(module.code()));
        world.as("employee")
                .body(Map.of("course", course.code(), "module", module.code()))
                .post("/api/v1/cases/" + open + "/lesson")
                .then()
                .statusCode(403);
        world.as("trainer")
                .body(Map.of("course", course.code(), "module", module.code()))
                .post("/api/v1/cases/" + UUID.randomUUID() + "/lesson")
                .then()
                .statusCode(404);
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
