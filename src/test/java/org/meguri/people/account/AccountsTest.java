package org.meguri.people.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.Account;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.Days;
import org.meguri.people.OpenAccount;
import org.meguri.people.ResetPassword;
import org.meguri.platform.MovableClock;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Passwords, sessions, shared PCs, slips and the last day, through pages and API. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AccountsTest {

    private static final String EDGE =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0";

    /** 人事課長, without an account in the cast. */
    private static final String HEAD = "000107";

    /** 環境課 主事 and 課長, without accounts in the cast. */
    private static final String CLERK = "000203";

    private static final String CHIEF = "000204";

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    OpenAccount openAccount;

    @Inject
    ResetPassword resetPassword;

    @Inject
    CloseLeavers closeLeavers;

    @Inject
    Actors actors;

    @Inject
    MovableClock clock;

    @BeforeEach
    void theCast() {
        world.make();
    }

    @AfterEach
    void now() {
        clock.release();
        actors.forgetAll();
    }

    // ---- passwords

    @Test
    void theRulesStandOnThePageBeforeAnythingIsTyped() {
        Browser browser = new Browser();
        browser.signIn(HEAD, temporary(HEAD));
        Document page = browser.page("/password");
        assertThat(page.text()).contains("10文字以上").contains("これまでの3回と違うもの").contains("仮のパスワードで");
    }

    @Test
    void everyBrokenRuleIsNamedBesideTheField() {
        String first = temporary(HEAD);
        Browser browser = new Browser();
        browser.signIn(HEAD, first);
        Response answer =
                browser.send("/password", "/password", Map.of("current", first, "next", "000107", "again", "another"));
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst("#next-error").text()).contains("10文字以上").contains("職員番号を含まない");
        assertThat(page.selectFirst("#again-error").text()).contains("一致していません");
    }

    @Test
    void theLastPasswordsDoNotComeAgainAndOlderOnesMay() {
        String given = temporary(HEAD);
        Browser browser = new Browser();
        browser.signIn(HEAD, given);
        change(browser, given, "first long words", 303);
        change(browser, "first long words", "second long words", 303);
        change(browser, "second long words", "first long words", 422);
        change(browser, "second long words", "third long words", 303);
        change(browser, "third long words", "first long words", 422);
        change(browser, "third long words", "fourth long words", 303);
        change(browser, "fourth long words", "first long words", 303);
        assertThat(hashesOf(HEAD))
                .as("no more hashes are kept than the rule asks for")
                .isLessThanOrEqualTo(2);
    }

    @Test
    void aTemporaryPasswordEndsAfterFourteenDays() {
        String given = temporary(HEAD);
        clock.set(clock.instant().plus(Duration.ofDays(14)));
        token(HEAD, given).then().statusCode(401).body("type", equalTo("urn:meguri:problem:temporary-over"));
    }

    @Test
    void anUnknownNameIsRefusedLikeAKnownOne() {
        temporary(HEAD);
        clock.set(clock.instant());
        for (String login : List.of(HEAD, "no-such-person")) {
            assertThat(token(login, "wrong one").statusCode()).as(login).isEqualTo(401);
            assertThat(token(login, "wrong one").statusCode()).as(login).isEqualTo(401);
            assertThat(token(login, "wrong one").statusCode()).as(login).isEqualTo(401);
            assertThat(token(login, "wrong one").statusCode()).as(login).isEqualTo(429);
        }
    }

    // ---- sessions

    @Test
    void whoIsSignedInTwiceSeesBothAndEndsTheOther() {
        String given = temporary(HEAD);
        Browser office = new Browser();
        office.signIn(HEAD, given);
        change(office, given, "words for the sessions", 303);
        Browser elsewhere = new Browser();
        elsewhere.signIn(HEAD, "words for the sessions");
        Document page = office.page("/preferences");
        assertThat(page.select("#sessions li")).hasSize(2);
        assertThat(page.selectFirst("#sessions li").text())
                .contains("Edge / Windows")
                .contains("この端末");
        String action = page.selectFirst("#sessions li form").attr("action");
        assertThat(office.send("/preferences", action, Map.of()).statusCode()).isEqualTo(303);
        assertThat(office.page("/preferences").select("#sessions li")).hasSize(1);
        assertThat(elsewhere.get("/preferences").statusCode()).isEqualTo(303);
    }

    @Test
    void aProgramListsAndEndsItsOwnSessionsOnly() {
        String given = temporary(HEAD);
        Browser browser = new Browser();
        browser.signIn(HEAD, given);
        change(browser, given, "words for a program", 303);
        String access = token(HEAD, "words for a program").then().extract().path("accessToken");
        Response listed = given().auth().oauth2(access).get("/api/v1/me/sessions");
        listed.then().statusCode(200);
        List<Map<String, Object>> items = listed.path("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0)).containsEntry("current", true);
        String other = String.valueOf(items.get(1).get("id"));
        world.as("employee").delete("/api/v1/me/sessions/" + other).then().statusCode(404);
        // an administrator ends it by the address of its person: not as one of their own, nor by somebody else's
        world.as("admin").delete("/api/v1/me/sessions/" + other).then().statusCode(404);
        world.as("admin")
                .delete("/api/v1/people/" + world.person(CLERK) + "/sessions/" + other)
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(access)
                .delete("/api/v1/me/sessions/" + other)
                .then()
                .statusCode(204);
        assertThat(browser.get("/preferences").statusCode()).isEqualTo(303);
    }

    @Test
    void anAdministratorEndsASessionFromTheCardAndNobodyElseSeesIt() {
        String given = temporary(HEAD);
        Browser browser = new Browser();
        browser.signIn(HEAD, given);
        change(browser, given, "words for the card", 303);
        UUID person = world.person(HEAD);
        world.as("hr").get("/api/v1/people/" + person + "/sessions").then().statusCode(403);
        Map<String, String> admin = world.cookies("admin");
        Document page = Jsoup.parse(
                given().cookies(admin).get("/people/" + person + "/sessions").asString());
        var form = page.selectFirst("main li form");
        given().cookies(admin)
                .redirects()
                .follow(false)
                .formParam("_token", form.selectFirst("[name=_token]").val())
                .post(form.attr("action"))
                .then()
                .statusCode(303);
        assertThat(browser.get("/preferences").statusCode()).isEqualTo(303);
    }

    @Test
    void aSessionThatIsLeftTooLongEndsAndTheSignInPageSaysWhy() {
        String given = temporary(HEAD);
        Browser browser = new Browser();
        browser.signIn(HEAD, given);
        clock.set(clock.instant().plus(Duration.ofMinutes(62)));
        actors.forgetAll();
        assertThat(browser.get("/password").statusCode()).isEqualTo(303);
        assertThat(browser.page("/sign-in").text()).contains("しばらく操作がなかったため");
    }

    // ---- shared PCs

    @Test
    void aHeadsCodeMakesABrowserASharedPcThatSignsOffAfterFiveMinutes() {
        String code = world.as("manager")
                .body(Map.of("name", "共用PC 1", "place", "総務課 窓口"))
                .post("/api/v1/shared-pcs")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
        Browser pc = new Browser();
        assertThat(pc.send("/shared-pc", "/shared-pc", Map.of("code", code.toUpperCase(java.util.Locale.ROOT)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(new Browser()
                        .send("/shared-pc", "/shared-pc", Map.of("code", code))
                        .statusCode())
                .as("a code works once")
                .isEqualTo(422);
        Document signIn = pc.page("/sign-in?login=");
        assertThat(signIn.text()).contains("職員番号を入れてください").contains("総務課 窓口");
        assertThat(signIn.selectFirst("[name=login]").attr("autocomplete")).isEqualTo("off");
        pc.signIn("employee", World.PASSWORD);
        Document page = pc.page("/preferences");
        assertThat(page.selectFirst("#sessions li").text()).contains("共用PC： 総務課 窓口 共用PC 1");
        assertThat(page.selectFirst("html").hasAttr("data-shared-pc")).isTrue();
        clock.set(clock.instant().plus(Duration.ofSeconds(330)));
        actors.forgetAll();
        assertThat(pc.get("/preferences").statusCode()).isEqualTo(303);
        assertThat(pc.page("/sign-in").text()).contains("しばらく操作がなかったため");
    }

    @Test
    void aSignOfLifeKeepsASharedSession() {
        Browser pc = sharedByTicking();
        for (int i = 0; i < 4; i++) {
            clock.set(clock.instant().plus(Duration.ofMinutes(4)));
            actors.forgetAll();
            assertThat(pc.send("/preferences", "/presence", Map.of()).statusCode())
                    .isEqualTo(204);
        }
    }

    @Test
    void whoeverTicksTheBoxMakesTheBrowserSharedAndTheListShowsIt() {
        Browser pc = sharedByTicking();
        assertThat(pc.page("/preferences").select("[data-shared-warning]")).hasSize(1);
        Response out = pc.send("/preferences", "/sign-out", Map.of());
        assertThat(out.header("Clear-Site-Data")).contains("storage");
        assertThat(pc.page("/sign-in").text()).contains("職員番号を入れてください");
        Document list = Jsoup.parse(
                given().cookies(world.cookies("admin")).get("/shared-pcs").asString());
        assertThat(list.text()).contains("名前のない共用PC");
    }

    @Test
    void whatThePersonBeforeTypedIsNotShownAgainOnASharedPc() {
        Browser pc = sharedByTicking();
        Response refused = given().cookies(pc.cookies)
                .redirects()
                .follow(false)
                .formParam("_token", "of somebody else")
                .formParam("note", "前の人が書いたこと")
                .post("/presence");
        assertThat(refused.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(refused.asString()).doesNotContain("前の人が書いたこと");
    }

    @Test
    void revokingASharedPcSignsEverybodyOffThere() {
        Browser pc = sharedByTicking();
        List<String> ids =
                world.as("admin").get("/api/v1/shared-pcs").then().extract().path("items.id");
        ids.forEach(id ->
                world.as("admin").delete("/api/v1/shared-pcs/" + id).then().statusCode(204));
        assertThat(pc.get("/preferences").statusCode()).isEqualTo(303);
        assertThat(pc.page("/sign-in").text()).doesNotContain("職員番号を入れてください");
    }

    @Test
    void nobodyAnnouncesASharedPcForAUnitThatIsNotTheirs() {
        UUID foreign = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select u.id from OrgUnit u where u.code = '20100'", UUID.class)
                        .getSingleResult());
        world.as("manager")
                .body(Map.of("name", "PC", "place", "市民課", "unit", foreign.toString()))
                .post("/api/v1/shared-pcs")
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("unit"));
        world.as("employee")
                .body(Map.of("name", "PC", "place", "総務課"))
                .post("/api/v1/shared-pcs")
                .then()
                .statusCode(403);
    }

    // ---- slips

    @Test
    void aWholeSectionGetsItsAccountsAndTheSlipsAreShownOnce() throws InterruptedException {
        closed(CLERK);
        closed(CHIEF);
        String unit = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select u.id from OrgUnit u where u.code = '20200'", UUID.class)
                        .getSingleResult())
                .toString();
        world.as("employee")
                .body(Map.of("unit", unit))
                .post("/api/v1/account-slips")
                .then()
                .statusCode(403);
        String id = world.as("hr")
                .body(Map.of("unit", unit))
                .post("/api/v1/account-slips")
                .then()
                .statusCode(202)
                .body("total", equalTo(2))
                .extract()
                .path("id");
        world.as("admin").get("/api/v1/account-slips/" + id).then().statusCode(404);
        for (int i = 0; i < 100; i++) {
            String state = world.as("hr")
                    .get("/api/v1/account-slips/" + id)
                    .then()
                    .extract()
                    .path("state");
            if (!state.equals("WORKING")) {
                break;
            }
            Thread.sleep(100);
        }
        List<Map<String, String>> slips = world.as("hr")
                .post("/api/v1/account-slips/" + id + "/sheet")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        assertThat(slips).extracting(slip -> slip.get("staffNumber")).containsExactlyInAnyOrder(CLERK, CHIEF);
        assertThat(slips).allSatisfy(slip -> assertThat(slip.get("password")).doesNotContainPattern("[0O1lI]"));
        world.as("hr").post("/api/v1/account-slips/" + id + "/sheet").then().statusCode(409);
        Map<String, String> first = slips.get(0);
        token(first.get("login"), first.get("password")).then().statusCode(200);
        world.as("hr")
                .body(Map.of("unit", unit))
                .post("/api/v1/account-slips")
                .then()
                .statusCode(409);
    }

    // ---- the last day

    @Test
    void everythingOfALeaverEndsWithTheLastDayWithoutAnOperator() {
        String given = temporary(CLERK);
        Browser browser = new Browser();
        browser.signIn(CLERK, given);
        LocalDate lastDay = LocalDate.now(clock);
        leaves(CLERK, lastDay);
        try {
            assertThat(closeLeavers.close())
                    .as("on the last day itself nothing ends")
                    .isZero();
            clock.set(lastDay.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
            assertThat(closeLeavers.close()).isEqualTo(1);
            assertThat(closeLeavers.close()).as("a second time changes nothing").isZero();
            actors.forgetAll();
            assertThat(browser.get("/password").statusCode()).isEqualTo(303);
            token(CLERK, given).then().statusCode(401);
        } finally {
            stays(CLERK);
        }
    }

    @Test
    void whoeverIsAppointedAgainFromTheNextDayIsNeverClosed() {
        String given = temporary(CLERK);
        LocalDate lastDay = LocalDate.now(clock).minusDays(1);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Person p set p.leftOn = :day where p.id = :id")
                        .setParameter("day", lastDay)
                        .setParameter("id", world.person(CLERK))
                        .executeUpdate());
        try {
            closeLeavers.close();
            token(CLERK, given).then().statusCode(200);
        } finally {
            stays(CLERK);
        }
    }

    @Test
    void whoeverComesBackLaterIsTheSamePersonWithATemporaryPassword() {
        String before = temporary(CLERK);
        LocalDate lastDay = LocalDate.now(clock).minusDays(1);
        UUID account = account(CLERK).id();
        leaves(CLERK, lastDay);
        try {
            assertThat(closeLeavers.close()).isEqualTo(1);
        } finally {
            stays(CLERK);
        }
        token(CLERK, before).then().statusCode(401);
        String again = openAccount.open(world.actor("admin"), world.person(CLERK), null);
        assertThat(account(CLERK).id()).isEqualTo(account);
        token(CLERK, again).then().statusCode(200);
    }

    // ---- tools

    /** A browser that keeps its cookies. */
    private static final class Browser {

        private final Map<String, String> cookies = new HashMap<>();

        Response get(String path) {
            Response answer = given().cookies(cookies)
                    .header("User-Agent", EDGE)
                    .redirects()
                    .follow(false)
                    .get(path);
            keep(answer);
            return answer;
        }

        Document page(String path) {
            Response answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return Jsoup.parse(answer.asString());
        }

        Response send(String from, String to, Map<String, String> fields) {
            String token = page(from).selectFirst("form input[name=_token]").val();
            Response answer = given().cookies(cookies)
                    .header("User-Agent", EDGE)
                    .redirects()
                    .follow(false)
                    .formParam("_token", token)
                    .formParams(fields)
                    .post(to);
            keep(answer);
            return answer;
        }

        void signIn(String login, String password) {
            assertThat(send("/sign-in", "/sign-in", Map.of("login", login, "password", password))
                            .statusCode())
                    .isEqualTo(303);
        }

        private void keep(Response answer) {
            answer.detailedCookies().asList().forEach(cookie -> {
                if (cookie.getValue() == null || cookie.getValue().isEmpty() || cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
            });
        }
    }

    private Browser sharedByTicking() {
        Browser pc = new Browser();
        assertThat(pc.send(
                                "/sign-in",
                                "/sign-in",
                                Map.of("login", "employee", "password", World.PASSWORD, "shared", "yes"))
                        .statusCode())
                .isEqualTo(303);
        return pc;
    }

    private static void change(Browser browser, String current, String next, int status) {
        assertThat(browser.send("/password", "/password", Map.of("current", current, "next", next, "again", next))
                        .statusCode())
                .as(current + " → " + next)
                .isEqualTo(status);
    }

    private static Response token(String login, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("login", login, "password", password))
                .post("/api/v1/tokens");
    }

    /** A new temporary password, whatever was before. */
    private String temporary(String number) {
        Actor admin = world.actor("admin");
        UUID person = world.person(number);
        Account known = account(number);
        return known == null || known.isClosed()
                ? openAccount.open(admin, person, null)
                : resetPassword.reset(admin, person);
    }

    private void closed(String number) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery("update Account a set a.closedAt = :now where a.person.id = :id")
                        .setParameter("now", clock.instant())
                        .setParameter("id", world.person(number))
                        .executeUpdate());
    }

    private Account account(String number) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("from Account a where a.person.id = :id", Account.class)
                        .setParameter("id", world.person(number))
                        .getResultStream()
                        .findFirst()
                        .orElse(null));
    }

    private long hashesOf(String number) {
        UUID account = Objects.requireNonNull(account(number)).id();
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select count(u) from UsedPassword u where u.accountId = :id", Long.class)
                        .setParameter("id", account)
                        .getSingleResult());
    }

    private void leaves(String number, LocalDate lastDay) {
        post(number, lastDay, lastDay);
    }

    private void stays(String number) {
        post(number, null, Days.OPEN);
    }

    private void post(String number, LocalDate leftOn, LocalDate to) {
        UUID person = world.person(number);
        QuarkusTransaction.requiringNew().run(() -> {
            entities.createQuery("update Person p set p.leftOn = :day where p.id = :id")
                    .setParameter("day", leftOn)
                    .setParameter("id", person)
                    .executeUpdate();
            entities.createNativeQuery("update posting set valid_to = :day where person_id = :id")
                    .setParameter("day", to)
                    .setParameter("id", person)
                    .executeUpdate();
        });
        actors.forgetAll();
    }
}
