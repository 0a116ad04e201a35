package org.meguri.share;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.platform.FiscalYear;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.EndorsePractice;
import org.meguri.practice.Outcome;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.RecordTry;
import org.meguri.practice.ReportPractice;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** What is about more than public information reaches everybody only after a head has looked at it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CaseClassTest {

    /** 会議録の要約: internal information. */
    private static final String INTERNAL = "T01";

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

    @Inject
    ReportPractice reportPractice;

    @Inject
    EndorsePractice endorsePractice;

    @Test
    void aCaseAboutInternalInformationWaitsForTheHeadBeforeItGoesToEverybody() {
        world.make();
        UUID practice = tried("employee");
        world.as("employee")
                .body(telling(practice, "ALL"))
                .post("/api/v1/cases")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("audience"));
        Map<String, String> cookies = world.cookies("employee");
        String token = Jsoup.parse(given().cookies(cookies)
                        .get("/cases/new?practice=" + practice)
                        .asString())
                .selectFirst("main form input[name=_token]")
                .val();
        var refused = given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", token)
                .formParams(telling(practice, "ALL"))
                .post("/cases");
        assertThat(refused.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(refused.asString());
        assertThat(page.select("#audience .field__error").text()).contains("所属長が確認するまで");
        assertThat(page.select("[name=title]").val()).isEqualTo("要約は見出しから");

        confirm(practice);
        world.as("employee")
                .body(telling(practice, "ALL"))
                .post("/api/v1/cases")
                .then()
                .statusCode(201);
    }

    @Test
    void theDepartmentMayReadItAtOnce() {
        world.make();
        world.as("beside")
                .body(telling(tried("beside"), "DEPARTMENT"))
                .post("/api/v1/cases")
                .then()
                .statusCode(201);
    }

    @Test
    void casesAreFoundByThePeriodInWhichTheyWerePublished() {
        world.make();
        String id = world.as("colleague")
                .body(telling(tried("colleague"), "SECTION"))
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        int year = FiscalYear.of(LocalDate.now(ZoneId.of("Asia/Tokyo"))).year();
        world.as("colleague").get("/api/v1/cases?period=" + year).then().body("items.id", hasItem(id));
        world.as("colleague")
                .get("/api/v1/cases?period=" + (year - 1) + "H2")
                .then()
                .body("items.id", not(hasItem(id)));
        world.as("colleague").get("/api/v1/cases?period=someday").then().statusCode(422);
        var page = Jsoup.parse(given().cookies(world.cookies("colleague"))
                .get("/cases?period=" + year)
                .asString());
        assertThat(page.select(".cases").text()).contains("要約は見出しから");
        assertThat(page.select("#period option[selected]").val()).isEqualTo(String.valueOf(year));
        assertThat(page.select(".tabs a[href*=period=" + year + "]")).isNotEmpty();
    }

    private static Map<String, String> telling(UUID practice, String audience) {
        Map<String, String> telling = new HashMap<>();
        telling.put("practice", practice.toString());
        telling.put("kind", "SUCCESS");
        telling.put("title", "要約は見出しから");
        telling.put("problem", "一時間かかっていました。");
        telling.put("tried", "見出しを先に渡しました。");
        telling.put("result", "25分になりました。");
        telling.put("why", "順番が決まるためです。");
        telling.put("advice", "日付は照らしてください。");
        telling.put("byline", "PERSON");
        telling.put("audience", audience);
        return telling;
    }

    @ActivateRequestContext
    UUID tried(String login) {
        Actor author = world.actor(login);
        UUID practice = assignPractice.assign(
                author,
                curricula.of(author.body()).modulesWithBrief().get(0).brief().id(),
                author.person(),
                INTERNAL,
                null);
        planPractice.plan(
                author,
                practice,
                new PlanPractice.Planning(
                        INTERNAL, "会議のあと", "要約を頼む", LocalDate.now(ZoneId.of("Asia/Tokyo")), 60, null));
        recordTry.record(author, practice, new RecordTry.Try(Outcome.WENT_WELL, 25, null, null, "書けました。", null));
        return practice;
    }

    @ActivateRequestContext
    void confirm(UUID practice) {
        reportPractice.report(world.actor("employee"), practice);
        endorsePractice.endorse(world.actor("manager"), practice, null, null);
    }
}
