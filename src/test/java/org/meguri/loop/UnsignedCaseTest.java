package org.meguri.loop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.Actor;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.Outcome;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.RecordTry;
import org.meguri.share.Audience;
import org.meguri.share.Byline;
import org.meguri.share.CaseKind;
import org.meguri.share.PublishCase;
import org.meguri.share.Story;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** The record of a person does not tell who wrote a case that the section signed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UnsignedCaseTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    AssignPractice assignPractice;

    @Inject
    PlanPractice planPractice;

    @Inject
    RecordTry recordTry;

    @Inject
    PublishCase publishCase;

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void ofACaseThatTheSectionSignedOthersLearnTheMonthOnlyAndNeitherItsKindNorItsId() {
        UUID practice = told(Byline.UNIT, 0);
        String loop = loop(practice);
        String month = TODAY.withDayOfMonth(1) + "T00:00:00+09:00";
        for (String other : new String[] {"hr", "manager"}) {
            world.as(other)
                    .get("/api/v1/loops/" + loop)
                    .then()
                    .statusCode(200)
                    .body("case", nullValue())
                    .body("events.find { it.signal == 'PUBLISHED' }.at", equalTo(month))
                    .body("events.find { it.signal == 'PUBLISHED' }.detail", nullValue())
                    .body("events.find { it.signal == 'TRIED' }.at", not(equalTo(month)));
        }
        assertThat(shareStep("manager", practice))
                .contains(TODAY.getMonthValue() + "月")
                .doesNotContain("日");
        world.as("employee")
                .get("/api/v1/loops/" + loop)
                .then()
                .body("case", not(nullValue()))
                .body("events.find { it.signal == 'PUBLISHED' }.at", not(equalTo(month)))
                .body("events.find { it.signal == 'PUBLISHED' }.detail", equalTo("FAILURE"));
    }

    @Test
    void aSignedCaseIsPartOfTheRecord() {
        UUID practice = told(Byline.PERSON, 1);
        world.as("hr")
                .get("/api/v1/loops/" + loop(practice))
                .then()
                .body("case", not(nullValue()))
                .body("events.find { it.signal == 'PUBLISHED' }.detail", equalTo("FAILURE"));
    }

    private String shareStep(String login, UUID practice) {
        String page = given().cookies(world.cookies(login))
                .get("/practices/" + practice)
                .asString();
        return Jsoup.parse(page).select(".steps__step--share").text();
    }

    private String loop(UUID practice) {
        return world.as("employee").get("/api/v1/me/loops").path("items.find { it.practice == '" + practice + "' }.id");
    }

    private UUID told(Byline byline, int brief) {
        Actor employee = world.actor("employee");
        UUID chosen = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select b.id from PracticeBrief b where b.module.course.programme.body.id = :body order by b.module.course.place, b.module.place",
                                UUID.class)
                        .setParameter("body", employee.body())
                        .setFirstResult(brief)
                        .setMaxResults(1)
                        .getSingleResult());
        UUID practice = assignPractice.assign(employee, chosen, null, null, null);
        planPractice.plan(employee, practice, new PlanPractice.Planning("T05", "依頼が届いたら", "下書きを作る", TODAY, 60, null));
        recordTry.record(employee, practice, new RecordTry.Try(Outcome.FAILED, 70, 5, 1, "うまくいかなかった", null));
        publishCase.publish(
                employee,
                practice,
                new PublishCase.Telling(
                        CaseKind.FAILURE,
                        byline,
                        Audience.ALL,
                        Story.typed("題名", "困りごと", "試したこと", "結果", "理由", "助言", "プロンプト")));
        return practice;
    }
}
