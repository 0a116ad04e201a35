package org.meguri.loop.notice;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.mailer.MockMailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.learn.SubmitQuiz;
import org.meguri.people.Actor;
import org.meguri.people.notice.SendDigests;
import org.meguri.platform.BusinessCalendar;
import org.meguri.platform.Ids;
import org.meguri.platform.MovableClock;
import org.meguri.platform.notice.NoticeKind;
import org.meguri.platform.outbox.OutboxMessage;
import org.meguri.platform.outbox.SendOutbox;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.Outcome;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.RecordTry;
import org.meguri.practice.ReportPractice;
import org.meguri.testing.Practised;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** What happens in a loop is told to those whom it concerns; outside the inbox once a day at most, and only so often. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class InboxTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    MovableClock clock;

    @Inject
    Curricula curricula;

    @Inject
    Practised practised;

    @Inject
    SubmitQuiz submitQuiz;

    @Inject
    AssignPractice assignPractice;

    @Inject
    PlanPractice planPractice;

    @Inject
    RecordTry recordTry;

    @Inject
    ReportPractice reportPractice;

    @Inject
    RemindHolders remindHolders;

    @Inject
    RemindPlans remindPlans;

    @Inject
    SendDigests sendDigests;

    @Inject
    SendOutbox sendOutbox;

    @Inject
    MockMailbox mailbox;

    private Actor employee;
    private UUID practice;

    @BeforeEach
    void somebodyWasGivenAPractice() {
        world.make();
        mailbox.clear();
        employee = world.actor("employee");
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createQuery("delete from Notice").executeUpdate();
            entities.createQuery("delete from NoticeSetting").executeUpdate();
            entities.createQuery("delete from OutboxMessage").executeUpdate();
            entities.createQuery("update PracticeAssignment p set p.withdrawnAt = :now where p.withdrawnAt is null")
                    .setParameter("now", Instant.now())
                    .executeUpdate();
            entities.createQuery("update Loop l set l.holderId = null").executeUpdate();
        });
        practice =
                assignPractice.assign(world.actor("trainer"), module().brief().id(), employee.person(), "T06", null);
    }

    @AfterEach
    void now() {
        clock.release();
    }

    @Test
    void whoIsGivenAPracticeIsToldWhyAndWhereItGoesOn() {
        Map<String, String> cookies = world.cookies("employee");
        Document page = page(cookies, "/inbox");
        assertThat(page.select(".header__count").text()).isEqualTo("1件未読");
        assertThat(page.select(".inbox__item--new").text())
                .contains("実践が届きました", "研修担当が、あなたに割り当てたためです。")
                .doesNotContain("{0}");

        String form = page.select(".inbox__item form").attr("action");
        given().cookies(cookies)
                .redirects()
                .follow(false)
                .formParam("_token", token(page))
                .post(form)
                .then()
                .statusCode(303)
                .header("Location", containsString("/practices/" + practice));
        page = page(cookies, "/inbox");
        assertThat(page.select(".header__count")).isEmpty();
        assertThat(page.select(".inbox__item--new")).isEmpty();
        assertThat(page.select(".inbox__item")).hasSize(1);
    }

    @Test
    void aReportIsToldToTheManagerOnceItCanBeConfirmedAndForgottenOnceItIs() {
        planPractice.plan(
                employee, practice, new PlanPractice.Planning("T06", "届いたら", "試す", LocalDate.now(TOKYO), 30, null));
        recordTry.record(employee, practice, new RecordTry.Try(Outcome.WENT_WELL, 20, null, null, "書けました。", null));
        reportPractice.report(employee, practice);
        world.as("manager").get("/api/v1/me/notices").then().body("total", equalTo(0));

        UUID sheet = Ids.next();
        UUID quiz = module().quiz().id();
        submitQuiz.submit(employee, quiz, sheet, practised.rightAnswers(employee, quiz, sheet));
        world.as("manager")
                .get("/api/v1/me/notices?unseen=true")
                .then()
                .body("total", equalTo(1))
                .body("items[0].kind", equalTo("PRACTICE_REPORTED"))
                .body("items[0].about", equalTo(practice.toString()))
                .body("items[0].text", containsString("佐藤"))
                .body("items[0].seenAt", nullValue());
        world.as("employee").get("/api/v1/me/notices").then().body("items.kind", hasItem("PRACTICE_ASSIGNED"));

        world.as("manager")
                .body(Map.of())
                .put("/api/v1/practices/" + practice + "/endorsement")
                .then()
                .statusCode(200);
        world.as("manager").get("/api/v1/me/notices?unseen=true").then().body("total", equalTo(0));
        world.as("employee")
                .get("/api/v1/me/notices?unseen=true")
                .then()
                .body("items.kind", hasItem("PRACTICE_ENDORSED"));
    }

    @Test
    void anotherPersonsNoticeIsNotThere() {
        String id = world.as("employee").get("/api/v1/me/notices").path("items[0].id");
        world.as("colleague").put("/api/v1/me/notices/" + id + "/seen").then().statusCode(404);
        world.as("employee")
                .put("/api/v1/me/notices/" + id + "/seen")
                .then()
                .statusCode(200)
                .body("href", equalTo("/practices/" + practice));
        world.as("employee").put("/api/v1/me/notices/seen").then().body("unseen", equalTo(0));
    }

    @Test
    void whoseTurnItIsIsRemindedBeforeAndOnlySoOftenAfterTheDay() {
        LocalDate due = entities.createQuery(
                        "select l.dueOn from Loop l where l.practiceId = :practice", LocalDate.class)
                .setParameter("practice", practice)
                .getSingleResult();
        assertThat(remindedOn(BusinessCalendar.plus(due.minusDays(7), 0))).isEmpty();
        LocalDate before = due.minusDays(12);
        while (!BusinessCalendar.isOpen(before)
                || BusinessCalendar.plus(before, 2).isBefore(due)) {
            before = before.plusDays(1);
        }
        assertThat(remindedOn(before)).containsExactly(NoticeKind.DUE_SOON);
        assertThat(remindedOn(before)).as("the same day").isEmpty();
        LocalDate day = BusinessCalendar.plus(due, 1);
        for (int i = 0; i < 3; i++) {
            assertThat(remindedOn(day)).as("reminder " + i).containsExactly(NoticeKind.OVERDUE);
            assertThat(remindedOn(BusinessCalendar.plus(day, 1))).isEmpty();
            day = BusinessCalendar.plus(day, 7);
        }
        assertThat(remindedOn(day)).as("enough").isEmpty();
    }

    @Test
    void thePlanIsSaidOnceMoreOnItsDayAndForgottenAfterTheTry() {
        LocalDate day = LocalDate.now(TOKYO).plusDays(3);
        UUID sheet = Ids.next();
        // another module than the one that the other tests begin with
        Curriculum.ModuleOutline module =
                curricula.of(employee.body()).modulesWithBrief().get(1);
        UUID quiz = module.quiz().id();
        submitQuiz.submit(employee, quiz, sheet, practised.rightAnswers(employee, quiz, sheet));
        UUID own = assignPractice.assign(employee, module.brief().id(), employee.person(), "T06", null);
        planPractice.plan(employee, own, new PlanPractice.Planning("T06", "月曜の打合せが終わったら", "要約を頼む", day, 30, null));
        at(day.minusDays(1), 9);
        assertThat(remindPlans.remind()).isZero();
        at(day, 9);
        assertThat(remindPlans.remind()).isEqualTo(1);
        assertThat(remindPlans.remind()).as("the same day").isZero();
        world.as("employee")
                .get("/api/v1/me/notices?unseen=true")
                .then()
                .body("items.find { it.kind == 'PLAN_TODAY' }.text", equalTo("今日は試す日です。「月曜の打合せが終わったら、要約を頼む」"));
        recordTry.record(employee, own, new RecordTry.Try(Outcome.SO_SO, 20, null, null, "半分書けました。", null));
        world.as("employee")
                .get("/api/v1/me/notices?unseen=true")
                .then()
                .body("items.kind", not(hasItem("PLAN_TODAY")));
    }

    private List<NoticeKind> remindedOn(LocalDate day) {
        Instant at = day.atTime(10, 0).atZone(TOKYO).toInstant();
        clock.set(at);
        remindHolders.remind();
        return entities
                .createQuery(
                        "select n.kind from Notice n where n.about = :practice and n.madeAt = :at"
                                + " and n.kind in (DUE_SOON, OVERDUE) and n.told = 0",
                        NoticeKind.class)
                .setParameter("practice", practice)
                .setParameter("at", at)
                .getResultList()
                .stream()
                .filter(kind -> QuarkusTransaction.requiringNew()
                                .call(() -> entities.createQuery(
                                                "update Notice n set n.told = 1 where n.madeAt = :at and n.about = :practice")
                                        .setParameter("at", at)
                                        .setParameter("practice", practice)
                                        .executeUpdate())
                        > 0)
                .toList();
    }

    @Test
    void nothingLeavesTheInboxUntilSomebodyWantsItAndThenOnceADay() {
        LocalDate monday = BusinessCalendar.plus(LocalDate.now(TOKYO), 1);
        at(monday, 10);
        assertThat(sendDigests.send()).isZero();

        chooseMail("m.sato@city.aobano.example");
        at(monday, 7);
        assertThat(sendDigests.send()).as("before the hour of the digest").isZero();
        at(monday, 20);
        assertThat(sendDigests.send()).as("in the quiet hours").isZero();
        at(monday, 10);
        assertThat(sendDigests.send()).isEqualTo(1);
        assertThat(sendDigests.send()).as("a second time on the day").isZero();
        assertThat(sendOutbox.send()).isEqualTo(1);
        assertThat(mailbox.getMailsSentTo("m.sato@city.aobano.example"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.getSubject()).isEqualTo("【めぐり】お知らせ 1件");
                    assertThat(mail.getText())
                            .contains("実践が届きました", "https://meguri.city.aobano.example/practices/" + practice);
                });

        LocalDate day = monday;
        for (int i = 0; i < 2; i++) {
            day = BusinessCalendar.plus(day, 1);
            at(day, 10);
            assertThat(sendDigests.send()).isEqualTo(1);
        }
        at(BusinessCalendar.plus(day, 1), 10);
        assertThat(sendDigests.send()).as("the same notice for the fourth time").isZero();
    }

    @Test
    void aMessageThatCannotBeSentWaitsAndIsTriedAgain() {
        world.as("employee")
                .body(Map.of("mail", false, "webhook", true, "quietFrom", 0, "quietUntil", 0))
                .put("/api/v1/me/notice-settings")
                .then()
                .statusCode(200);
        LocalDate day = BusinessCalendar.plus(LocalDate.now(TOKYO), 1);
        at(day, 10);
        assertThat(sendDigests.send()).isEqualTo(1);
        assertThat(sendOutbox.send()).isZero();
        assertThat(sendOutbox.send()).as("at once again").isZero();
        assertThat(message()).satisfies(message -> {
            assertThat(message.tries()).isEqualTo(1);
            assertThat(message.fault()).contains("ConnectException");
            assertThat(message.content()).contains("\"staffNumber\":\"000101\"", "PRACTICE_ASSIGNED");
        });
        for (int i = 2; i <= 10; i++) {
            clock.set(message().nextAt());
            assertThat(sendOutbox.send()).isZero();
            assertThat(message().tries()).isEqualTo(i);
        }
        assertThat(message().failedAt()).isNotNull();
        assertThat(message().content()).isEmpty();
    }

    @Test
    void whatIsTypedWronglyIsSaidBesideTheFieldAndNothingIsLost() {
        Map<String, String> cookies = world.cookies("employee");
        Document page = page(cookies, "/inbox/settings");
        String answer = given().cookies(cookies)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", token(page))
                .formParam("mail", "true")
                .formParam("mailAddress", "m.sato@example.com")
                .formParam("quietFrom", "21")
                .formParam("quietUntil", "6")
                .post("/inbox/settings")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        Document refused = Jsoup.parse(answer);
        assertThat(refused.select("#mailAddress-error").text()).contains("職場のアドレス");
        assertThat(refused.select("#mailAddress").val()).isEqualTo("m.sato@example.com");
        assertThat(refused.select("#quietFrom option[selected]").val()).isEqualTo("21");
        world.as("employee")
                .body(Map.of("mail", true, "quietFrom", 24, "quietUntil", 0))
                .put("/api/v1/me/notice-settings")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("mailAddress"))
                .body("faults.field", hasItem("quietFrom"));
    }

    @Test
    void twoChoicesAtOnceAreBothTakenAndNoneIsAFault() throws Exception {
        String body = "{\"mail\":false,\"webhook\":true,\"quietFrom\":1,\"quietUntil\":2}";
        var request = world.as("employee").body(body);
        var other = world.as("employee").body(body);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> one = threads.submit(
                    () -> request.put("/api/v1/me/notice-settings").statusCode());
            Future<Integer> two =
                    threads.submit(() -> other.put("/api/v1/me/notice-settings").statusCode());
            assertThat(List.of(one.get(), two.get())).containsOnly(200);
        } finally {
            threads.shutdownNow();
        }
    }

    private void chooseMail(String address) {
        world.as("employee")
                .body(Map.of("mail", true, "mailAddress", address, "quietFrom", 18, "quietUntil", 8))
                .put("/api/v1/me/notice-settings")
                .then()
                .statusCode(200)
                .body("mailAddress", equalTo(address));
    }

    private OutboxMessage message() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("from OutboxMessage", OutboxMessage.class)
                        .getSingleResult());
    }

    private void at(LocalDate day, int hour) {
        clock.set(day.atTime(hour, 0).atZone(TOKYO).toInstant());
    }

    private Curriculum.ModuleOutline module() {
        return curricula.of(employee.body()).modulesWithBrief().get(0);
    }

    private static String token(Document page) {
        return page.selectFirst("main form input[name=_token]").val();
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
