package org.meguri.share.partner;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.people.account.CloseLeavers;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.MovableClock;
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

/** Partners from outside: what they are invited to, asked and shown, the same through pages and API. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PartnersTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    private static final LocalDate MARCH = FiscalYear.of(TODAY).lastDay();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String SECRET = "夜明けの星のように光る結果";

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
    PublishCase publishCase;

    @Inject
    CloseLeavers closeLeavers;

    @Inject
    MovableClock clock;

    /** Somebody who was invited and can sign in. */
    private record Guest(String login, String invitation, String token) {

        RequestSpecification api() {
            return given().auth().oauth2(token).contentType(ContentType.JSON).header("Accept-Language", "ja");
        }
    }

    @ActivateRequestContext
    String programme(String login) {
        return curricula.of(world.actor(login).body()).programmes().get(0).id().toString();
    }

    private Map<String, String> inviting(String login) {
        Map<String, String> body = new HashMap<>();
        body.put("programme", programme("hr"));
        body.put("name", "有村 智子");
        body.put("organisation", "みなと総合研究所");
        body.put("login", login);
        return body;
    }

    private Guest invited() {
        world.make();
        return invited("partner" + COUNT.incrementAndGet());
    }

    private Guest invited(String login) {
        Response made = world.as("owner").body(inviting(login)).post("/api/v1/partner-invitations");
        made.then().statusCode(201);
        String temporary = made.path("password");
        Map<String, String> cookies = signIn(login, temporary);
        post(cookies, "/password", Map.of("current", temporary, "next", World.PASSWORD, "again", World.PASSWORD))
                .then()
                .statusCode(303);
        return new Guest(login, made.path("id"), token(login));
    }

    private Guest acknowledged() {
        Guest guest = invited();
        guest.api()
                .put("/api/v1/me/partner-invitations/" + guest.invitation() + "/acknowledgement")
                .then()
                .statusCode(204);
        return guest;
    }

    private static String token(String login) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("login", login, "password", World.PASSWORD))
                .post("/api/v1/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
    }

    private static Map<String, String> signIn(String login, String password) {
        var form = given().redirects().follow(false).get("/sign-in");
        var answer = given().redirects()
                .follow(false)
                .cookies(form.cookies())
                .formParam("_token", token(form))
                .formParam("login", login)
                .formParam("password", password)
                .post("/sign-in");
        Map<String, String> cookies = new HashMap<>(form.cookies());
        cookies.putAll(answer.cookies());
        return cookies;
    }

    private static String token(Response page) {
        return Jsoup.parse(page.asString())
                .selectFirst("form input[name=_token]")
                .val();
    }

    private static Response post(Map<String, String> cookies, String path, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put(
                "_token",
                token(given().cookies(cookies).redirects().follow(true).get("/password")));
        return given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(sent)
                .post(path);
    }

    /** A case of the sibling's own, of which nobody has told before. */
    @ActivateRequestContext
    UUID told(String task, Byline byline, Audience audience) {
        Actor author = world.actor("sibling");
        endPractices(author.person());
        UUID practice = assignPractice.assign(
                author,
                curricula.of(author.body()).modulesWithBrief().get(0).brief().id(),
                author.person(),
                task,
                null);
        planPractice.plan(author, practice, new PlanPractice.Planning(task, "届いたら", "試す", TODAY, 30, null));
        recordTry.record(author, practice, new RecordTry.Try(Outcome.WENT_WELL, 20, null, null, "書けました。", null));
        return publishCase.publish(
                author,
                practice,
                new PublishCase.Telling(
                        CaseKind.SUCCESS,
                        byline,
                        audience,
                        Story.typed("聞いてみたい事例", "困りごと", "試したこと", SECRET, "理由", "助言", null)));
    }

    @Transactional
    void endPractices(UUID person) {
        entities.createQuery("update PracticeAssignment p set p.withdrawnAt = :now where p.person.id = :person"
                        + " and p.withdrawnAt is null")
                .setParameter("now", clock.instant())
                .setParameter("person", person)
                .executeUpdate();
    }

    private UUID told() {
        return told("T06", Byline.PERSON, Audience.ALL);
    }

    private String ask(UUID told, Guest guest) {
        return world.as("sibling")
                .body(Map.of("partner", guest.invitation(), "question", "確認の手順は足りますか。"))
                .post("/api/v1/cases/" + told + "/partner-questions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aQuestionGoesToThePartnerAndTheAdviceComesBackThroughTheApi() {
        Guest guest = acknowledged();
        UUID told = told();
        guest.api().get("/api/v1/me/partner-questions").then().statusCode(200).body("items", empty());

        String question = ask(told, guest);

        guest.api()
                .get("/api/v1/me/partner-questions/" + question)
                .then()
                .statusCode(200)
                .body("result", equalTo(SECRET))
                .body("question.author", equalTo(world.actor("sibling").name()));
        guest.api()
                .body(Map.of("advice", "出典と並べて確かめてください。"))
                .put("/api/v1/me/partner-questions/" + question + "/advice")
                .then()
                .statusCode(204);
        world.as("sibling")
                .get("/api/v1/cases/" + told + "/partner-questions")
                .then()
                .body("items.advice", hasItem("出典と並べて確かめてください。"));
        world.as("sibling")
                .body(Map.of("used", true, "outcome", "手順に加えました。"))
                .put("/api/v1/partner-questions/" + question + "/outcome")
                .then()
                .statusCode(204);
        guest.api()
                .get("/api/v1/me/partner-questions")
                .then()
                .body("items[0].used", equalTo(true))
                .body("items[0].outcome", equalTo("手順に加えました。"));
        Map<String, Object> row = row(guest);
        assertThat(row).containsEntry("asked", 1).containsEntry("advised", 1).containsEntry("used", 1);
    }

    private Map<String, Object> row(Guest guest) {
        List<Map<String, Object>> items =
                world.as("hr").get("/api/v1/partner-invitations").path("items");
        return items.stream()
                .filter(one -> guest.invitation().equals(one.get("id")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSameThroughThePages() {
        world.make();
        Map<String, String> owner = world.cookies("owner");
        Map<String, String> form = inviting("by-page");
        form.put("name", "頁田 開");
        form.put("_submission", UUID.randomUUID().toString());
        Response slip = post(owner, "/partners", form);
        slip.then().statusCode(200).body(containsString("by-page"));
        String temporary =
                Jsoup.parse(slip.asString()).selectFirst(".slip__password").text();
        post(owner, "/partners", form).then().statusCode(303);
        assertThat(world.as("owner").get("/api/v1/partner-invitations").<List<String>>path("items.login"))
                .containsOnlyOnce("by-page");
        given().cookies(owner).get("/partners").then().statusCode(200).body(containsString("頁田 開"));

        Map<String, String> partner = signIn("by-page", temporary);
        post(partner, "/password", Map.of("current", temporary, "next", World.PASSWORD, "again", World.PASSWORD))
                .then()
                .statusCode(303);
        given().cookies(partner)
                .redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", containsString("/home/partner"));
        String home = given().cookies(partner).get("/home/partner").asString();
        assertThat(home).contains("はじめに確認してください");
        String accept =
                Jsoup.parse(home).selectFirst("form[action^=/invitations/]").attr("action");
        post(partner, accept, Map.of()).then().statusCode(303);

        UUID told = told();
        Map<String, String> author = world.cookies("sibling");
        Response page = given().cookies(author).get("/cases/" + told);
        String invitation = Jsoup.parse(page.asString()).select("select[name=partner] option").stream()
                .filter(option -> option.text().contains("頁田 開"))
                .map(option -> option.val())
                .reduce((first, last) -> last)
                .orElseThrow();
        Map<String, String> asking = new HashMap<>(Map.of("partner", invitation, "question", "足りますか。"));
        asking.put("_submission", UUID.randomUUID().toString());
        post(author, "/cases/" + told + "/partner-questions", asking).then().statusCode(303);
        post(author, "/cases/" + told + "/partner-questions", asking).then().statusCode(303);

        List<String> links = Jsoup.parse(
                        given().cookies(partner).get("/home/partner").asString())
                .select(".list__title a[href^=/partner-questions/]")
                .eachAttr("href");
        assertThat(links).hasSize(1);
        given().cookies(partner).get(links.get(0)).then().statusCode(200).body(containsString(SECRET));
        post(partner, links.get(0) + "/advice", Map.of("advice", "頁を書いてください。"))
                .then()
                .statusCode(303);
        String again = given().cookies(author).get("/cases/" + told).asString();
        assertThat(again).contains("頁を書いてください。");
        String question = links.get(0);
        post(author, question + "/outcome", Map.of("outcome", "書きました。"))
                .then()
                .statusCode(422)
                .body(containsString("書きました。"));
        post(author, question + "/outcome", Map.of("used", "false", "outcome", "見送りました。"))
                .then()
                .statusCode(303);
        given().cookies(partner).get("/home/partner").then().body(containsString("見送りました。"));
    }

    @Test
    void nothingIsSeenOrAskedBeforeTheInvitationIsAcknowledged() {
        Guest guest = invited();
        UUID told = told();

        world.as("sibling")
                .get("/api/v1/cases/" + told + "/partner-questions")
                .then()
                .body("partners.partner", not(hasItem(guest.invitation())));
        world.as("sibling")
                .body(Map.of("partner", guest.invitation(), "question", "足りますか。"))
                .post("/api/v1/cases/" + told + "/partner-questions")
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("partner"));
    }

    @Test
    void aPartnerSeesNothingElse() {
        Guest guest = acknowledged();
        UUID told = told();
        UUID other = told();
        String question = ask(told, guest);

        for (String path : List.of(
                "/api/v1/cases",
                "/api/v1/cases/" + told,
                "/api/v1/people",
                "/api/v1/units",
                "/api/v1/me/loops",
                "/api/v1/courses",
                "/api/v1/loops",
                "/api/v1/me",
                "/api/v1/partner-invitations",
                "/api/v1/cases/" + other + "/partner-questions")) {
            assertThat(guest.api().get(path).statusCode()).as(path).isEqualTo(403);
        }
        Guest beside = acknowledged();
        beside.api().get("/api/v1/me/partner-questions/" + question).then().statusCode(404);
        beside.api()
                .body(Map.of("advice", "横から"))
                .put("/api/v1/me/partner-questions/" + question + "/advice")
                .then()
                .statusCode(404);
        beside.api()
                .put("/api/v1/me/partner-invitations/" + guest.invitation() + "/acknowledgement")
                .then()
                .statusCode(404);
    }

    @Test
    void partnersAreNoStaff() {
        Guest guest = acknowledged();
        String person = String.valueOf(row(guest).get("partner"));

        assertThat(world.as("hr").get("/api/v1/people?q=有村").asString()).doesNotContain("有村");
        given().cookies(world.cookies("hr")).get("/people?q=有村").then().body(not(containsString(person)));
        world.as("sibling").get("/api/v1/people/" + person).then().statusCode(404);
        world.as("hr")
                .body(Map.of("role", "TRAINER"))
                .post("/api/v1/people/" + person + "/roles")
                .then()
                .statusCode(not(equalTo(201)));
        assertThat(post(world.cookies("hr"), "/people/" + person + "/roles", Map.of("role", "TRAINER"))
                        .statusCode())
                .isEqualTo(409);
        String number = staffNumber(person);
        assertThat(world.as("hr")
                        .body(Map.of("staffNumber", number))
                        .post("/api/v1/leaders")
                        .statusCode())
                .isEqualTo(422);
        assertThat(number).doesNotMatch("[0-9A-Za-z_-]{1,20}");
    }

    @Transactional
    String staffNumber(String person) {
        return entities.createQuery("select p.staffNumber from Person p where p.id = :id", String.class)
                .setParameter("id", UUID.fromString(person))
                .getSingleResult();
    }

    @Test
    void whoSignedWithTheSectionStaysUnnamed() {
        Guest guest = acknowledged();
        UUID told = told("T06", Byline.UNIT, Audience.ALL);
        String question = ask(told, guest);

        String name = world.actor("sibling").name();
        String seen =
                guest.api().get("/api/v1/me/partner-questions/" + question).asString();
        assertThat(seen).contains(SECRET).doesNotContain(name);
        Map<String, String> cookies = signIn(guest.login(), World.PASSWORD);
        assertThat(given().cookies(cookies)
                        .get("/partner-questions/" + question)
                        .asString())
                .contains(SECRET)
                .doesNotContain(name);
        assertThat(world.as("hr").get("/api/v1/partner-invitations").asString()).doesNotContain(question);
    }

    @Test
    void aCaseForSomeOrOfAHigherInformationClassIsNotShown() {
        Guest guest = acknowledged();
        UUID open = told("T05", Byline.PERSON, Audience.ALL);
        classify(open, 2);
        for (UUID told : List.of(told("T06", Byline.PERSON, Audience.SECTION), open)) {
            world.as("sibling")
                    .get("/api/v1/cases/" + told + "/partner-questions")
                    .then()
                    .body("partners", empty());
            world.as("sibling")
                    .body(Map.of("partner", guest.invitation(), "question", "足りますか。"))
                    .post("/api/v1/cases/" + told + "/partner-questions")
                    .then()
                    .statusCode(409);
            post(
                            world.cookies("sibling"),
                            "/cases/" + told + "/partner-questions",
                            Map.of("partner", guest.invitation(), "question", "足りますか。"))
                    .then()
                    .statusCode(409);
        }
        classify(open, 1);
    }

    @Test
    void aCaseWhoseTaskIsClassedHigherLaterIsClosedAgain() {
        Guest guest = acknowledged();
        UUID told = told("T06", Byline.PERSON, Audience.ALL);
        String question = ask(told, guest);
        classify(told, 2);
        guest.api().get("/api/v1/me/partner-questions/" + question).then().statusCode(404);
        guest.api().get("/api/v1/me/partner-questions").then().body("items", empty());
        classify(told, 1);
        guest.api().get("/api/v1/me/partner-questions/" + question).then().statusCode(200);
    }

    @Transactional
    void classify(UUID told, int infoClass) {
        entities.createQuery("update WorkTask t set t.infoClass = :class where t.id ="
                        + " (select c.task.id from ShareCase c where c.id = :id)")
                .setParameter("class", infoClass)
                .setParameter("id", told)
                .executeUpdate();
    }

    @Test
    void onlyTheAuthorAsksAndHearsOfIt() {
        Guest guest = acknowledged();
        UUID told = told();
        String question = ask(told, guest);

        for (String login : List.of("employee", "colleague", "hr", "town")) {
            world.as(login)
                    .get("/api/v1/cases/" + told + "/partner-questions")
                    .then()
                    .statusCode(404);
            world.as(login)
                    .body(Map.of("partner", guest.invitation(), "question", "x"))
                    .post("/api/v1/cases/" + told + "/partner-questions")
                    .then()
                    .statusCode(404);
            world.as(login)
                    .delete("/api/v1/partner-questions/" + question)
                    .then()
                    .statusCode(404);
            world.as(login)
                    .body(Map.of("used", true, "outcome", "x"))
                    .put("/api/v1/partner-questions/" + question + "/outcome")
                    .then()
                    .statusCode(404);
        }
        Map<String, String> other = world.cookies("employee");
        post(other, "/cases/" + told + "/partner-questions", Map.of("question", ""))
                .then()
                .statusCode(404);
        post(other, "/partner-questions/" + question + "/withdrawal", Map.of())
                .then()
                .statusCode(404);
        given().cookies(other).get("/cases/" + told).then().body(not(containsString("確認の手順は足りますか。")));
    }

    @Test
    void whatIsWrongWithAnInvitationIsSaidBesideItsField() {
        world.make();
        Map<String, String> wrong = inviting("wrong");
        wrong.put("to", MARCH.plusDays(1).toString());
        assertFault(wrong, "to");
        wrong.put("to", TODAY.minusDays(1).toString());
        assertFault(wrong, "to");
        wrong.put("to", "");
        wrong.put("from", TODAY.minusDays(1).toString());
        assertFault(wrong, "from");
        wrong.put("from", "2026/13/45");
        assertFault(wrong, "from");
        wrong.put("from", "");
        wrong.put("programme", UUID.randomUUID().toString());
        assertFault(wrong, "programme");
        wrong.put("programme", programme("hr"));
        wrong.put("login", "admin");
        assertFault(wrong, "login");
        wrong.put("login", "Ｙａ ばい");
        assertFault(wrong, "login");
        wrong.put("login", "fine");
        wrong.put("name", "長".repeat(100_000));
        assertFault(wrong, "name");
        wrong.put("name", "有村 智子");
        wrong.put("partner", UUID.randomUUID().toString());
        assertFault(wrong, "partner");
        wrong.put("partner", "");
        wrong.put("organisation", " 　");
        assertFault(wrong, "organisation");
        world.as("town")
                .body(inviting("town-guest"))
                .post("/api/v1/partner-invitations")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("programme"));
        world.as("employee")
                .body(inviting("nobody"))
                .post("/api/v1/partner-invitations")
                .then()
                .statusCode(403);
    }

    private void assertFault(Map<String, String> body, String field) {
        world.as("hr")
                .body(body)
                .post("/api/v1/partner-invitations")
                .then()
                .statusCode(422)
                .body("faults.field", equalTo(List.of(field)));
        Response page = post(world.cookies("hr"), "/partners", body);
        page.then().statusCode(422);
        assertThat(Jsoup.parse(page.asString()).select("#" + field + "-error").text())
                .isNotEmpty();
        assertThat(Jsoup.parse(page.asString()).select("#login").val()).isEqualTo(body.get("login"));
    }

    @Test
    void emptyAndEndlessTextsAreRefusedAndKept() {
        Guest guest = acknowledged();
        UUID told = told();
        Map<String, String> author = world.cookies("sibling");
        post(
                        author,
                        "/cases/" + told + "/partner-questions",
                        Map.of("partner", guest.invitation(), "question", "長".repeat(100_000)))
                .then()
                .statusCode(422)
                .body(containsString("長".repeat(100_000)));
        post(author, "/cases/" + told + "/partner-questions", Map.of("partner", guest.invitation(), "question", " "))
                .then()
                .statusCode(422);
        String question = ask(told, guest);
        Map<String, String> partner = signIn(guest.login(), World.PASSWORD);
        post(partner, "/partner-questions/" + question + "/advice", Map.of("advice", "長".repeat(100_000)))
                .then()
                .statusCode(422)
                .body(containsString("長".repeat(100_000)));
        post(partner, "/partner-questions/" + question + "/advice", Map.of("advice", ""))
                .then()
                .statusCode(422);
        guest.api()
                .body(Map.of())
                .put("/api/v1/me/partner-questions/" + question + "/advice")
                .then()
                .statusCode(422)
                .body("faults.field", hasItems("advice"));
        world.as("sibling")
                .get("/api/v1/cases/" + told + "/partner-questions")
                .then()
                .body("partners.partner", not(hasItem(guest.invitation())));
        world.as("sibling")
                .body(Map.of("partner", guest.invitation(), "question", "もう一つ"))
                .post("/api/v1/cases/" + told + "/partner-questions")
                .then()
                .statusCode(409);
    }

    @Test
    void aQuestionTakenBackClosesTheCaseAndLosesNothingTyped() {
        Guest guest = acknowledged();
        UUID told = told();
        String question = ask(told, guest);
        Map<String, String> partner = signIn(guest.login(), World.PASSWORD);

        world.as("sibling")
                .delete("/api/v1/partner-questions/" + question)
                .then()
                .statusCode(204);

        guest.api().get("/api/v1/me/partner-questions/" + question).then().statusCode(404);
        given().cookies(partner).get("/partner-questions/" + question).then().statusCode(404);
        post(partner, "/partner-questions/" + question + "/advice", Map.of("advice", "書きかけの助言"))
                .then()
                .statusCode(409)
                .body(containsString("書きかけの助言"))
                .body(not(containsString(SECRET)));
        post(partner, "/partner-questions/" + UUID.randomUUID() + "/advice", Map.of("advice", ""))
                .then()
                .statusCode(404);
    }

    @Test
    void anInvitationThatEndsEndsEverythingAtOnce() {
        Guest guest = acknowledged();
        UUID told = told();
        String question = ask(told, guest);
        Map<String, String> partner = signIn(guest.login(), World.PASSWORD);
        String form = token(given().cookies(partner).get("/partner-questions/" + question));

        world.as("owner")
                .delete("/api/v1/partner-invitations/" + guest.invitation())
                .then()
                .statusCode(204);

        guest.api().get("/api/v1/me/partner-questions").then().statusCode(401);
        given().cookies(partner)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", form)
                .formParam("advice", "書きかけの助言")
                .post("/partner-questions/" + question + "/advice")
                .then()
                .statusCode(401);
        given().contentType(ContentType.JSON)
                .body(Map.of("login", guest.login(), "password", World.PASSWORD))
                .post("/api/v1/tokens")
                .then()
                .statusCode(401);
        given().cookies(world.cookies("sibling")).get("/cases/" + told).then().body(containsString("招待が終わり、返事は届きません"));
        assertThat(row(guest)).containsEntry("state", "OVER");
    }

    @Test
    void anInvitationThatEndsWhileSomethingIsTypedLosesNothingOfIt() {
        Guest guest = acknowledged();
        UUID told = told();
        String question = ask(told, guest);
        String person = String.valueOf(row(guest).get("partner"));
        world.as("hr")
                .body(Map.of("programme", secondProgramme(), "partner", person, "organisation", "みなと総合研究所"))
                .post("/api/v1/partner-invitations")
                .then()
                .statusCode(201)
                .body("password", nullValue());
        Map<String, String> partner = signIn(guest.login(), World.PASSWORD);
        String form = token(given().cookies(partner).get("/partner-questions/" + question));

        world.as("owner")
                .delete("/api/v1/partner-invitations/" + guest.invitation())
                .then()
                .statusCode(204);

        given().cookies(partner)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", form)
                .formParam("advice", "書きかけの助言")
                .post("/partner-questions/" + question + "/advice")
                .then()
                .statusCode(409)
                .body(containsString("招待の期間が終わりました"))
                .body(containsString("書きかけの助言"))
                .body(not(containsString(SECRET)));
        given().cookies(partner).get("/home/partner").then().statusCode(200);
    }

    /** A further programme of the city. */
    @Transactional
    String secondProgramme() {
        String programme = UUID.randomUUID().toString();
        entities.createNativeQuery("""
                        insert into programme (id, body_id, code, title_ja, vision_ja, owner_id, fiscal_year, version)
                        select cast(:id as uuid), p.body_id, :code, '第二', '', p.owner_id, p.fiscal_year, 0
                        from programme p where p.id = cast(:other as uuid)
                        """)
                .setParameter("id", programme)
                .setParameter("code", "X" + COUNT.incrementAndGet())
                .setParameter("other", programme("hr"))
                .executeUpdate();
        return programme;
    }

    @Test
    void anAdministratorWhoTakesTheRoleBackEndsTheInvitation() {
        Guest guest = acknowledged();
        String person = String.valueOf(row(guest).get("partner"));
        post(world.cookies("admin"), "/people/" + person + "/roles/" + grant(person) + "/end", Map.of())
                .then()
                .statusCode(303);

        assertThat(row(guest)).containsEntry("state", "OVER");
        guest.api().get("/api/v1/me/partner-questions").then().statusCode(401);
    }

    @Transactional
    String grant(String person) {
        return entities.createQuery("select g.id from RoleGrant g where g.person.id = :person", UUID.class)
                .setParameter("person", UUID.fromString(person))
                .getSingleResult()
                .toString();
    }

    @Test
    void whoWasEndedCanBeInvitedAgainWithANewPassword() {
        Guest guest = acknowledged();
        String person = String.valueOf(row(guest).get("partner"));
        Map<String, String> again =
                new HashMap<>(Map.of("programme", programme("hr"), "partner", person, "organisation", "みなと総合研究所"));
        world.as("owner")
                .body(again)
                .post("/api/v1/partner-invitations")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("from"));
        world.as("owner")
                .delete("/api/v1/partner-invitations/" + guest.invitation())
                .then()
                .statusCode(204);
        String password = world.as("owner")
                .body(again)
                .post("/api/v1/partner-invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("password");
        assertThat(password).isNotBlank();
        assertThat(signIn(guest.login(), password)).hasSizeGreaterThan(1);
    }

    @Test
    void aForgottenPasswordIsRenewedByThoseWhoInvite() {
        Guest guest = acknowledged();
        String path = "/api/v1/partner-invitations/" + guest.invitation() + "/password";
        world.as("town").post(path).then().statusCode(404);
        String password =
                world.as("hr").post(path).then().statusCode(200).extract().path("password");
        guest.api().get("/api/v1/me/partner-questions").then().statusCode(401);
        assertThat(signIn(guest.login(), password)).hasSizeGreaterThan(1);
        post(world.cookies("owner"), "/partners/" + guest.invitation() + "/password", Map.of())
                .then()
                .statusCode(200);
    }

    @Test
    void theLastDayEndsAccessByItself() {
        Guest guest = acknowledged();
        try {
            clock.set(MARCH.atTime(9, 0).atZone(clock.getZone()).toInstant());
            assertThat(signIn(guest.login(), World.PASSWORD)).hasSizeGreaterThan(1);
            clock.set(MARCH.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
            given().contentType(ContentType.JSON)
                    .body(Map.of("login", guest.login(), "password", World.PASSWORD))
                    .post("/api/v1/tokens")
                    .then()
                    .statusCode(401);
            closeLeavers.close();
            assertThat(isClosed(guest)).isTrue();
        } finally {
            clock.release();
        }
    }

    @Transactional
    boolean isClosed(Guest guest) {
        return entities.createQuery(
                                "select count(a) from Account a where a.login = :login and a.closedAt is not null",
                                Long.class)
                        .setParameter("login", guest.login())
                        .getSingleResult()
                == 1;
    }

    @Test
    void aComingInvitationOpensOnItsFirstDay() {
        if (TODAY.equals(MARCH)) {
            return;
        }
        world.make();
        Map<String, String> coming = inviting("coming");
        coming.put("from", TODAY.plusDays(1).toString());
        String password = world.as("hr")
                .body(coming)
                .post("/api/v1/partner-invitations")
                .then()
                .statusCode(201)
                .extract()
                .path("password");
        given().contentType(ContentType.JSON)
                .header("Accept-Language", "ja")
                .body(Map.of("login", "coming", "password", password))
                .post("/api/v1/tokens")
                .then()
                .statusCode(401)
                .body("title", containsString("招待の期間"));
        try {
            clock.set(TODAY.plusDays(1).atTime(9, 0).atZone(clock.getZone()).toInstant());
            given().contentType(ContentType.JSON)
                    .body(Map.of("login", "coming", "password", password))
                    .post("/api/v1/tokens")
                    .then()
                    .statusCode(200);
        } finally {
            clock.release();
        }
    }

    @Test
    void theRightsCheckShowsWhoSoonLeaves() {
        if (TODAY.plusDays(10).isAfter(MARCH)) {
            return;
        }
        world.make();
        Map<String, String> soon = inviting("soon");
        soon.put("name", "期限 近子");
        soon.put("to", TODAY.plusDays(10).toString());
        world.as("hr").body(soon).post("/api/v1/partner-invitations").then().statusCode(201);
        given().cookies(world.cookies("admin"))
                .get("/rights?kind=ROLE_ENDING")
                .then()
                .statusCode(200)
                .body(containsString("期限 近子"))
                .body(containsString("共創パートナー"));
    }

    @Test
    void invitingEndingAndAcknowledgingStandInTheLog() {
        Guest guest = acknowledged();
        world.as("owner")
                .delete("/api/v1/partner-invitations/" + guest.invitation())
                .then()
                .statusCode(204);
        assertThat(acts(String.valueOf(row(guest).get("partner"))))
                .contains("PARTNER_INVITED", "ROLE_GRANTED", "ACCOUNT_OPENED", "PARTNER_ACKNOWLEDGED")
                .contains("PARTNER_ENDED", "ROLE_ENDED", "ACCOUNT_CLOSED");
    }

    @Transactional
    List<String> acts(String person) {
        return entities.createNativeQuery("select act from audit_event where subject_id = :person", String.class)
                .setParameter("person", UUID.fromString(person))
                .getResultList();
    }

    @Test
    void aPartnerTakesTheirOwnFileAlong() {
        Guest guest = acknowledged();
        Map<String, String> partner = signIn(guest.login(), World.PASSWORD);
        given().cookies(partner).get("/preferences").then().statusCode(200).body(not(containsString("guest.")));
        post(partner, "/preferences/file", Map.of())
                .then()
                .statusCode(200)
                .header("Content-Type", containsString("zip"));
        given().cookies(world.cookies("owner")).get("/home/partner").then().statusCode(403);
        world.as("hr").get("/api/v1/partner-invitations").then().body("items.id", not(hasSize(0)));
    }
}
