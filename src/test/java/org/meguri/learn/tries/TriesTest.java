package org.meguri.learn.tries;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.meguri.people.GrantRole;
import org.meguri.people.Role;
import org.meguri.people.Units;
import org.meguri.testing.SmallCourse;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Trainers see who has used up their tries as far as they train them, and grant those people one more. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TriesTest {

    @Inject
    World world;

    @Inject
    GrantRole grantRole;

    @Inject
    Units units;

    @Test
    void aTrainerOfSomeUnitsSeesAndHelpsTheirOwnPeopleOnly() {
        world.make();
        grantRole.grant(
                world.actor("admin"),
                world.person("000202"),
                Role.TRAINER,
                units.tree(world.actor("admin").body())
                        .findByCode("20100")
                        .orElseThrow()
                        .id(),
                null,
                null);
        world.signInAgain();
        SmallCourse.publishAs(
                world,
                "TRIES-1",
                SmallCourse.EXERCISE,
                SmallCourse.CHOICE.replace("draw: 1", "draw: 1\ntries: 1"),
                "一");
        SmallCourse.answer(world, "employee", "TRIES-1", false);
        SmallCourse.answer(world, "colleague", "TRIES-1", false);
        String quiz = world.as("employee").get("/api/v1/courses/TRIES-1").path("modules[0].quiz.id");

        waiting("trainer", List.of("000101", "000201"));
        waiting("sibling", List.of("000201"));
        assertThat(Jsoup.parse(given().cookies(world.cookies("sibling"))
                                .get("/quiz-tries")
                                .asString())
                        .selectFirst("main")
                        .text())
                .contains("渡邉 窓")
                .doesNotContain("佐藤 花子");
        assertThat(grant("sibling", quiz, "000101")).isEqualTo(404);
        waiting("trainer", List.of("000101", "000201"));
        assertThat(grant("sibling", quiz, "000201")).isEqualTo(201);
        waiting("trainer", List.of("000101"));
        world.as("sibling").get("/api/v1/quiz-tries").then().body("items", empty());
        world.as("colleague")
                .get("/api/v1/me/notices?unseen=true")
                .then()
                .body("items.findAll { it.href == '/quizzes/" + quiz + "' }.kind", hasItem("TRY_GRANTED"));
    }

    private void waiting(String login, List<String> numbers) {
        world.as(login)
                .get("/api/v1/quiz-tries")
                .then()
                .statusCode(200)
                .body("items.staffNumber.sort()", equalTo(numbers));
    }

    private int grant(String login, String quiz, String number) {
        return world.as(login)
                .body(Map.of("person", world.person(number).toString()))
                .post("/api/v1/quizzes/" + quiz + "/tries")
                .statusCode();
    }
}
