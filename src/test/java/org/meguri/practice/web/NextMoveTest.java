package org.meguri.practice.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.ModulePassed;
import org.meguri.people.Actor;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.Outcome;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.RecordTry;
import org.meguri.practice.ReportPractice;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** The pages that lead to a practice and the page of the practice itself ask for the same thing next. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NextMoveTest {

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
    Event<ModulePassed> passed;

    @Test
    void whatHasToBeLearnedFirstIsTheOneNextMoveOfItsPracticeToo() {
        world.make();
        UUID practice = assigned("owner");
        Elements filled = page("owner", "/practices/" + practice).select(".move a.button:not(.button--outline)");
        assertThat(filled).hasSize(1);
        assertThat(filled.first().attr("href")).startsWith("/courses/").contains("#M");
    }

    @Test
    void aHeadIsLedToThePlaceWhereTheAnswerIsGiven() {
        world.make();
        UUID practice = reported("beside");
        Document home = page("manager", "/home/manager");
        assertThat(home.select("a").eachAttr("href")).contains("/practices/" + practice + "#confirm");
        Document there = page("manager", "/practices/" + practice);
        assertThat(there.selectFirst("#confirm form")).isNotNull();
        // on a phone, before what was tried
        assertThat(there.select(".columns--answer-first > :last-child #confirm"))
                .isNotEmpty();
    }

    @ActivateRequestContext
    UUID assigned(String login) {
        Actor who = world.actor(login);
        UUID brief = curricula.of(who.body()).modulesWithBrief().get(0).brief().id();
        return assignPractice.assign(who, brief, who.person(), null, null);
    }

    @Transactional
    UUID reported(String login) {
        Actor who = world.actor(login);
        ModuleOutline module = curricula.of(who.body()).modulesWithBrief().get(0);
        UUID practice = assignPractice.assign(who, module.brief().id(), who.person(), "T01", null);
        LocalDate tomorrow = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(1);
        planPractice.plan(who, practice, new PlanPractice.Planning("T01", "届いたら", "試す", tomorrow, 30, null));
        recordTry.record(who, practice, new RecordTry.Try(Outcome.WENT_WELL, 20, null, null, "試しました。", null));
        passed.fire(new ModulePassed(who.person(), module.id(), Instant.now()));
        reportPractice.report(who, practice);
        return practice;
    }

    private Document page(String login, String path) {
        return Jsoup.parse(given().cookies(world.cookies(login)).get(path).asString());
    }
}
