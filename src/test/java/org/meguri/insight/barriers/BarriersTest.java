package org.meguri.insight.barriers;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.BlockerReason;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.RaiseBlocker;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** What people say keeps them from practising is shown by section and reason, without names. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BarriersTest {

    @Inject
    World world;

    @Inject
    Curricula curricula;

    @Inject
    AssignPractice assignPractice;

    @Inject
    PlanPractice planPractice;

    @Inject
    RaiseBlocker raiseBlocker;

    @Test
    void anObstacleIsCountedOpenUntilItIsClearedAndRaisedForTheYear() {
        world.make();
        int open = count("open");
        int raised = count("raised");
        String blocker = raised();
        assertThat(count("open")).isEqualTo(open + 1);
        assertThat(count("raised")).isEqualTo(raised + 1);

        Document page = Jsoup.parse(
                given().cookies(world.cookies("hr")).get("/barriers").asString());
        assertThat(page.select("main tfoot td").text()).contains((open + 1) + " / " + (raised + 1));
        assertThat(page.select("main").text()).doesNotContain("鈴木", "録音してよいか");
        assertThat(page.select("main thead th")).hasSize(Barriers.REASONS.size() + 2);

        String[] of = blocker.split("/");
        world.as("manager")
                .delete("/api/v1/practices/" + of[0] + "/blockers/" + of[1])
                .then()
                .statusCode(204);
        assertThat(count("open")).isEqualTo(open);
        assertThat(count("raised")).isEqualTo(raised + 1);
    }

    @ActivateRequestContext
    String raised() {
        Actor who = world.actor("employee");
        UUID brief = curricula.of(who.body()).modulesWithBrief().get(1).brief().id();
        UUID practice = assignPractice.assign(who, brief, who.person(), "T01", null);
        planPractice.plan(
                who,
                practice,
                new PlanPractice.Planning("T01", "届いたら", "試す", LocalDate.now(ZoneId.of("Asia/Tokyo")), 30, null));
        return practice + "/" + raiseBlocker.raise(who, practice, BlockerReason.NO_PERMISSION, "録音してよいか分かりません。");
    }

    private int count(String of) {
        return world
                .as("hr")
                .get("/api/v1/insight/barriers")
                .jsonPath()
                .getList("items.reasons.flatten().findAll { it.reason == 'NO_PERMISSION' }." + of, Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
