package org.meguri.learn;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.meguri.testing.SmallCourse;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Whoever is in an edition of a module is not put into another one beside it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OwnEditionTest {

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Test
    void enrollingOnceMoreAfterARenewalChangesNothing() {
        SmallCourse.publishAs(world, "OWN-1", SmallCourse.BRIEF, SmallCourse.CHOICE, "古い");
        String first = enrol(Map.of());
        SmallCourse.publishAs(world, "OWN-1", SmallCourse.BRIEF, SmallCourse.CHOICE, "新しい");
        assertThat(enrol(Map.of())).isEqualTo(first);
        assertThat(enrol(Map.of("modules", List.of("M1")))).isEqualTo(first);
        Map<String, String> cookies = world.cookies("employee");
        String taught = world.as("employee").get("/api/v1/courses/OWN-1").path("modules[0].id");
        given().cookies(cookies)
                .redirects()
                .follow(false)
                .formParam(
                        "_token",
                        page(cookies, "/preferences")
                                .selectFirst("form input[name=_token]")
                                .val())
                .post("/courses/OWN-1/modules/" + taught + "/enrolment")
                .then()
                .statusCode(303);
        assertThat(page(cookies, "/courses/OWN-1").selectFirst("main").text())
                .contains("古い")
                .doesNotContain("新しい");
        assertThat(entities.createQuery(
                                "select count(l) from Loop l join Module m on m.id = l.moduleId"
                                        + " where m.course.code = 'OWN-1'",
                                Long.class)
                        .getSingleResult())
                .isEqualTo(1);
    }

    @Test
    void whoIsInAFormerEditionIsNotGivenItsPracticeASecondTime() {
        SmallCourse.publishAs(world, "OWN-2", SmallCourse.BRIEF, SmallCourse.CHOICE, "古い");
        world.as("employee")
                .body(Map.of())
                .post("/api/v1/courses/OWN-2/enrolments")
                .then()
                .statusCode(201);
        SmallCourse.publishAs(world, "OWN-2", SmallCourse.BRIEF, SmallCourse.CHOICE, "新しい");
        String brief = world.as("trainer").get("/api/v1/courses/OWN-2").path("modules[0].brief.id");
        String person = world.person(World.CAST.get("employee")).toString();
        String before = practice();
        world.as("trainer")
                .body(Map.of("assignee", person, "brief", brief))
                .post("/api/v1/practices")
                .then()
                .statusCode(201)
                .body("id", equalTo(before));
        world.as("employee")
                .body(Map.of("brief", brief))
                .post("/api/v1/practices")
                .then()
                .statusCode(201);
        assertThat(loops("OWN-2")).isEqualTo(1);
        assertThat(entities.createQuery(
                                "select count(e) from Enrolment e where e.module.course.code = 'OWN-2'", Long.class)
                        .getSingleResult())
                .isEqualTo(1);
    }

    private String practice() {
        return entities.createQuery(
                        "select p.id from PracticeAssignment p join Module m on m.id = p.moduleId"
                                + " where m.course.code = 'OWN-2'",
                        java.util.UUID.class)
                .getSingleResult()
                .toString();
    }

    private long loops(String course) {
        return entities.createQuery(
                        "select count(l) from Loop l join Module m on m.id = l.moduleId where m.course.code = :course",
                        Long.class)
                .setParameter("course", course)
                .getSingleResult();
    }

    private String enrol(Map<String, ?> request) {
        return world.as("employee")
                .body(request)
                .post("/api/v1/courses/OWN-1/enrolments")
                .then()
                .statusCode(201)
                .body("total", equalTo(1))
                .extract()
                .path("items[0].module");
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
