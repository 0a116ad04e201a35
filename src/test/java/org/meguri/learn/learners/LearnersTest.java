package org.meguri.learn.learners;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.meguri.learn.audience.AudienceClock;
import org.meguri.testing.SmallCourse;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Trainers, heads and HR see who is where in a course, each as far as they oversee people, and never how a quiz went. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LearnersTest {

    @Inject
    World world;

    @Inject
    AudienceClock clock;

    @Inject
    EntityManager entities;

    @Test
    void everybodyIsWhereTheyAreAndWhoIsLateIsLate() {
        // 主任 of two sections have to, one of them reads and is late
        world.as("trainer")
                .body(Map.of(
                        "name",
                        "主任",
                        "kind",
                        "REQUIRED",
                        "dueDays",
                        10,
                        "criteria",
                        Map.of("include", Map.of("titles", List.of("主任")))))
                .post("/api/v1/courses/AI-BASIC/audience-rules")
                .then()
                .statusCode(201);
        clock.tick();
        String lesson = world.as("employee").get("/api/v1/courses/AI-BASIC").path("modules[0].lessons[0].id");
        world.as("employee")
                .put("/api/v1/lessons/" + lesson + "/completion")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
        LocalDate past = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(3);
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createQuery("update CourseDuty d set d.dueOn = :past where d.person.id = :person")
                    .setParameter("past", past)
                    .setParameter("person", world.person("000101"))
                    .executeUpdate();
        });

        world.as("hr")
                .get("/api/v1/courses/AI-BASIC/learners")
                .then()
                .statusCode(200)
                .body("items.staffNumber", hasItems("000101", "000201"))
                .body("items.find { it.staffNumber == '000101' }.where", equalTo("READING"))
                .body("items.find { it.staffNumber == '000101' }.overdue", equalTo(true))
                .body("items.find { it.staffNumber == '000201' }.where", equalTo("NOT_BEGUN"))
                .body("items.find { it.staffNumber == '000201' }.required", equalTo(true));
        world.as("hr")
                .get("/api/v1/courses/AI-BASIC/learners?state=OVERDUE")
                .then()
                .body("total", equalTo(1));
        // a head sees the own unit only, a colleague nothing
        world.as("manager")
                .get("/api/v1/courses/AI-BASIC/learners")
                .then()
                .body("items.staffNumber", equalTo(List.of("000101")));
        world.as("colleague").get("/api/v1/courses/AI-BASIC/learners").then().statusCode(403);

        world.as("hr")
                .get("/api/v1/training")
                .then()
                .statusCode(200)
                .body("courses.find { it.code == 'AI-BASIC' }.whole.people", equalTo(2))
                .body("courses.find { it.code == 'AI-BASIC' }.whole.overdue", equalTo(1))
                .body("courses.find { it.code == 'AI-BASIC' }.below.find { it.code == '20000' }.overdue", equalTo(0));
        world.as("hr").get("/api/v1/training?unit=20000").then().body("courses[0].whole.people", equalTo(1));
        world.as("hr")
                .get("/api/v1/training?asOf="
                        + LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(1))
                .then()
                .statusCode(422);

        Map<String, String> hr = world.cookies("hr");
        Document list = Jsoup.parse(given().cookies(hr)
                .get("/courses/AI-BASIC/learners?unit=10100")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(list.select("main tbody th").eachText()).containsExactly("佐藤 花子 000101");
        assertThat(list.selectFirst("main tbody").text()).contains("受講中", "期限超過", "必修");
        Document training = Jsoup.parse(given().cookies(hr)
                .get("/training")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(training.selectFirst("main").text()).contains("修了 0/2人", "期限超過 1人");
        String file = new String(
                given().cookies(hr)
                        .get("/courses/AI-BASIC/learners/list.csv?state=OVERDUE")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
        assertThat(file.lines().count()).isEqualTo(2);
        assertThat(file).contains("佐藤 花子");
        given().cookies(hr).get("/training/list.csv?format=xlsx").then().statusCode(200);
        given().cookies(hr)
                .get("/courses/AI-BASIC/learners?unit=no-such")
                .then()
                .statusCode(404);
    }

    @Test
    void whoeverIsInAFormerEditionIsWhereTheyAreInIt() {
        SmallCourse.publish(world, "WHERE-1", "古い一", "古い二", "古い三");
        String course = "/api/v1/courses/WHERE-1";
        List<String> lessons = world.as("beside").get(course).path("modules[0].lessons.id");
        complete("beside", lessons.get(0));
        complete("beside", lessons.get(1));
        // the new edition has as many lessons as were read
        SmallCourse.publish(world, "WHERE-1", "新しい一", "新しい二");
        world.as("hr")
                .get(course + "/learners")
                .then()
                .body("items.find { it.staffNumber == '000103' }.where", equalTo("READING"))
                .body("items.find { it.staffNumber == '000103' }.lesson", equalTo("古い三"));
        complete("beside", lessons.get(2));
        world.as("hr")
                .get(course + "/learners")
                .then()
                .body("items.find { it.staffNumber == '000103' }.where", equalTo("QUIZ"));
    }

    private void complete(String login, String lesson) {
        world.as(login)
                .put("/api/v1/lessons/" + lesson + "/completion")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(300));
    }
}
