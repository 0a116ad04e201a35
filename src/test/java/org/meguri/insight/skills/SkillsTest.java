package org.meguri.insight.skills;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.Enrol;
import org.meguri.people.Actor;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.Outcome;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.RecordTry;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Levels follow from what was done; names are for who looks after people, sections without names for the rest. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SkillsTest {

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    Curricula curricula;

    @Inject
    AssignPractice assignPractice;

    @Inject
    PlanPractice planPractice;

    @Inject
    RecordTry recordTry;

    @Inject
    Enrol enrol;

    private Actor employee;
    private ModuleOutline module;

    @BeforeEach
    void somebodyTried() {
        world.make();
        employee = world.actor("employee");
        module = curricula.of(employee.body()).modulesWithBrief().stream()
                .filter(one -> one.code().equals("M4"))
                .findFirst()
                .orElseThrow();
        UUID practice = assignPractice.assign(employee, module.brief().id(), employee.person(), "T06", null);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Enrolment e set e.passedAt = :now where e.module.id = :module")
                        .setParameter("now", Instant.now())
                        .setParameter("module", module.id())
                        .executeUpdate());
        planPractice.plan(
                employee,
                practice,
                new PlanPractice.Planning("T06", "届いたら", "試す", LocalDate.now(ZoneId.of("Asia/Tokyo")), 30, null));
        recordTry.record(employee, practice, new RecordTry.Try(Outcome.FAILED, 20, null, null, "書けません。", null));
    }

    @Test
    void whatIsLearnedAndTriedShowsAtOnceAndWhy() {
        world.as("employee")
                .get("/api/v1/me/skills")
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'B2' }.level", equalTo(2))
                .body("items.find { it.code == 'B2' }.passed", equalTo(true))
                .body("items.find { it.code == 'A1' }.level", equalTo(0));
        Document page = page("employee", "/skills");
        assertThat(page.select("main").text()).contains("指示文を組み立てる", "レベル2", "単元を修了", "試した記録");
        assertThat(page.select("main a[href='/skills/map']")).isEmpty();
    }

    @Test
    void whatAModuleWithoutAPracticeTaughtShowsInWhatIsTriedAfterIt() {
        Actor other = world.actor("beside");
        ModuleOutline first =
                curricula.of(other.body()).course("AI-BASIC").modules().get(0);
        assertThat(first.brief()).as("it opens no loop").isNull();
        enrol.enrol(other, other.person(), first.id(), null);
        passed(first, Instant.now().plus(2, ChronoUnit.DAYS));
        UUID practice = assignPractice.assign(other, module.brief().id(), other.person(), "T06", null);
        planPractice.plan(
                other,
                practice,
                new PlanPractice.Planning("T06", "届いたら", "試す", LocalDate.now(ZoneId.of("Asia/Tokyo")), 30, null));
        recordTry.record(other, practice, new RecordTry.Try(Outcome.WENT_WELL, 10, null, null, "書けました。", null));
        world.as("beside")
                .get("/api/v1/me/skills")
                .then()
                .body("items.find { it.code == 'A1' }.level", equalTo(1))
                .body("items.find { it.code == 'A1' }.tries", equalTo(0));
        passed(first, Instant.now());
        world.as("beside")
                .get("/api/v1/me/skills")
                .then()
                .body("items.find { it.code == 'A1' }.level", equalTo(2))
                .body("items.find { it.code == 'A1' }.tries", equalTo(1))
                .body("items.find { it.code == 'B4' }.level", equalTo(0))
                .body("items.findAll { it.target > 0 && it.code == 'D3' }.size()", equalTo(1));
    }

    @Test
    void aTargetToWhichNoModuleLeadsIsPointedOut() {
        List<Map<String, Object>> all = world.as("hr").get("/api/v1/skills").path("items");
        assertThat(all.stream().filter(one -> Boolean.TRUE.equals(one.get("outOfReach"))))
                .as("what the product comes with")
                .isEmpty();
        String id = String.valueOf(all.stream()
                .filter(one -> one.get("code").equals("B10"))
                .findFirst()
                .orElseThrow()
                .get("id"));
        world.as("hr")
                .body(Map.of("ja", "エージェント", "modules", List.of("NONE"), "staff", 0, "leader", 3, "manager", 0))
                .put("/api/v1/skills/" + id)
                .then()
                .statusCode(200)
                .body("outOfReach", equalTo(true));
        assertThat(page("hr", "/skills/model").selectFirst("main").text()).contains("目標に届きません");
        assertThat(page("hr", "/skills/model/" + id).selectFirst("main").text()).contains("つながる単元が、いま開かれていません");
        world.as("hr")
                .body(Map.of("ja", "エージェント", "modules", List.of(), "staff", 0, "leader", 0, "manager", 0))
                .put("/api/v1/skills/" + id)
                .then()
                .body("outOfReach", equalTo(false));
    }

    private void passed(ModuleOutline which, Instant at) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Enrolment e set e.passedAt = :at where e.module.id = :module")
                        .setParameter("at", at)
                        .setParameter("module", which.id())
                        .executeUpdate());
    }

    @Test
    void aHeadAimsAtMoreThanOthers() {
        int own = world.as("employee").get("/api/v1/me/skills").path("items.find { it.code == 'E5' }.target");
        int head = world.as("manager").get("/api/v1/me/skills").path("items.find { it.code == 'E5' }.target");
        assertThat(List.of(own, head)).containsExactly(0, 3);
    }

    @Test
    void theSectionIsShownWithoutNamesAndOnlyWithFivePeople() {
        Document page = page("hr", "/skills/map");
        assertThat(page.select("main").text()).doesNotContain(employee.name());
        world.as("hr")
                .get("/api/v1/skill-map")
                .then()
                .statusCode(200)
                .body("items.people", everyItem(greaterThanOrEqualTo(SkillBoards.FEWEST)));
        Document members =
                page("manager", "/skills/units/" + world.actor("manager").unit());
        assertThat(members.select("main").text()).contains(employee.name());
    }

    @Test
    void whoKeepsTheModelChangesItForEverybody() {
        List<Map<String, Object>> all = world.as("hr").get("/api/v1/skills").path("items");
        assertThat(all).hasSize(34);
        String id = String.valueOf(all.stream()
                .filter(one -> one.get("code").equals("B8"))
                .findFirst()
                .orElseThrow()
                .get("id"));
        world.as("hr")
                .body(Map.of("ja", "発想を広げる", "modules", List.of("M4"), "staff", 1, "leader", 1, "manager", 1))
                .put("/api/v1/skills/" + id)
                .then()
                .statusCode(200);
        world.as("employee")
                .get("/api/v1/me/skills")
                .then()
                .body("items.find { it.code == 'B8' }.name", equalTo("発想を広げる"))
                .body("items.find { it.code == 'B8' }.level", equalTo(2));
        world.as("hr")
                .body(Map.of("ja", "", "modules", List.of("M4;"), "staff", 5, "leader", 1, "manager", 1))
                .put("/api/v1/skills/" + id)
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("ja"))
                .body("faults.field", hasItem("modules"))
                .body("faults.field", hasItem("staff"));
        Map<String, String> cookies = world.cookies("hr");
        Document form =
                Jsoup.parse(given().cookies(cookies).get("/skills/model/" + id).asString());
        Document refused = Jsoup.parse(given().cookies(cookies)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "_token",
                        form.selectFirst("main form input[name=_token]").val())
                .formParam("ja", "発想")
                .formParam("modules", "M4、M5")
                .formParam("staff", "九")
                .formParam("leader", "1")
                .formParam("manager", "1")
                .post("/skills/model/" + id)
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertThat(refused.select("#staff-error").text()).contains("0から4まで");
        assertThat(refused.select("#modules").val()).isEqualTo("M4、M5");
    }

    private Document page(String login, String path) {
        return Jsoup.parse(given().cookies(world.cookies(login))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
