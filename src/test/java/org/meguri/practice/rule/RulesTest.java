package org.meguri.practice.rule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.ModulePassed;
import org.meguri.people.Actor;
import org.meguri.practice.Practices;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Whoever passes one module is given the practice of another, as a trainer said. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RulesTest {

    @Inject
    World world;

    @Inject
    Curricula curricula;

    @Inject
    Practices practices;

    @Inject
    Event<ModulePassed> passed;

    @Inject
    Clock clock;

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void whoPassesIsGivenThePracticeAndNobodyElse() {
        Map<String, String> trainer = world.cookies("trainer");
        Document page =
                Jsoup.parse(given().cookies(trainer).get("/assignment-rules").asString());
        assertThat(page.text()).contains("まだありません");
        String unit = world.actor("employee").division().toString();
        Response same = given().cookies(trainer)
                .queryParams(Map.of("after", "M4", "next", "M4", "dueDays", "0", "unit", unit))
                .get("/assignment-rules/preview");
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(same.asString()).select(".errors li").eachText()).hasSize(2);
        Document preview = Jsoup.parse(given().cookies(trainer)
                .queryParams(Map.of("after", "M4", "next", "M5", "dueDays", "40", "unit", unit))
                .get("/assignment-rules/preview")
                .asString());
        assertThat(preview.select("#reach").parents().first().text()).contains("3人");
        Map<String, String> fields = new HashMap<>();
        preview.select("form[method=post][action=/assignment-rules] input[type=hidden]")
                .forEach(field -> fields.put(field.attr("name"), field.val()));
        for (int i = 0; i < 2; i++) {
            assertThat(given().cookies(trainer)
                            .redirects()
                            .follow(false)
                            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                            .formParams(fields)
                            .post("/assignment-rules")
                            .statusCode())
                    .isEqualTo(303);
        }
        List<String> rules = world.as("trainer")
                .get("/api/v1/assignment-rules")
                .then()
                .extract()
                .path("items.id");
        assertThat(rules).as("the same form twice is one rule").hasSize(1);
        world.as("trainer")
                .body(Map.of("after", "M4", "next", "M5", "dueDays", 10, "unit", unit))
                .post("/api/v1/assignment-rules")
                .then()
                .statusCode(409);

        pass("employee", "M4");
        pass("colleague", "M4");
        assertThat(has("employee", "M5")).isPresent();
        assertThat(has("colleague", "M5")).as("works elsewhere").isEmpty();
        pass("employee", "M4");
        assertThat(has("employee", "M5")).isPresent();

        world.as("trainer")
                .delete("/api/v1/assignment-rules/" + rules.get(0))
                .then()
                .statusCode(204);
        world.as("trainer").get("/api/v1/assignment-rules").then().body("items.id", not(hasItem(rules.get(0))));
        world.as("trainer")
                .delete("/api/v1/assignment-rules/" + rules.get(0))
                .then()
                .statusCode(409);
        pass("beside", "M4");
        assertThat(has("beside", "M5")).as("the rule has ended").isEmpty();
    }

    @Transactional
    @ActivateRequestContext
    void pass(String login, String code) {
        Actor who = world.actor(login);
        passed.fire(new ModulePassed(who.person(), module(who, code).id(), clock.instant()));
    }

    @ActivateRequestContext
    Optional<UUID> has(String login, String code) {
        Actor who = world.actor(login);
        UUID brief = module(who, code).brief().id();
        return Optional.ofNullable(
                practices.ofBrief(brief, List.of(who.person())).get(who.person()));
    }

    private ModuleOutline module(Actor who, String code) {
        return curricula.of(who.body()).modulesWithBrief().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
