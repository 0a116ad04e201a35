package org.meguri.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.Accounts.Meant;
import org.meguri.platform.FiscalYear;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** One staff number in two bodies: whose it is has to be said, and nobody pays for mistakes made in the other body. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SignInAcrossBodiesTest {

    private static final String CITY = "990019";
    private static final String TOWN = "990027";

    /** Stands in both bodies. */
    private static final String NUMBER = "000002";

    @Inject
    World world;

    @Inject
    ImportRoster importRoster;

    @Inject
    ApplyRoster applyRoster;

    @Inject
    OpenAccount openAccount;

    @Inject
    ChangePassword changePassword;

    @Inject
    Actors actors;

    private static boolean made;

    @BeforeEach
    @ActivateRequestContext
    void theSameNumberStandsInBoth() {
        world.make();
        if (made) {
            return;
        }
        made = true;
        Actor admin = world.actor("admin");
        LocalDate since = FiscalYear.of(LocalDate.now(ZoneId.of("Asia/Tokyo"))).firstDay();
        String file = String.join(",", RosterImport.Kind.STAFF.columns()) + "\n" + NUMBER
                + ",二重 番号,にじゅう ばんごう,,正規,00000,主事,本務,在職," + since + ",,\n";
        applyRoster.apply(
                admin,
                importRoster.dryRun(
                        admin, RosterImport.Kind.STAFF, "staff.csv", file.getBytes(StandardCharsets.UTF_8)));
        UUID person = world.person(NUMBER);
        String temporary = openAccount.open(admin, person, null);
        changePassword.change(actors.of(person), temporary, World.PASSWORD, World.PASSWORD);
    }

    @Test
    void aNumberOfTwoBodiesOpensNothingUntilTheBodyIsNamed() {
        Response unnamed = attempt(NUMBER, World.PASSWORD, null);
        assertThat(unnamed.statusCode()).isEqualTo(401);
        assertThat(unnamed.jsonPath().getString("type")).endsWith("sign-in-body");
        assertThat(attempt(NUMBER, World.PASSWORD, TOWN).statusCode()).isEqualTo(200);
        assertThat(attempt(NUMBER, World.PASSWORD, "９９００１９").statusCode()).isEqualTo(200);
        assertThat(attempt("employee", World.PASSWORD, TOWN).statusCode()).isEqualTo(401);
    }

    @Test
    void anUnknownNameIsRefusedInTheSameWordsAsOneThatStandsInTwoBodies() {
        String unknown = attempt("nobody-at-all", "wrong", null).asString();
        String twice = attempt("000001", "wrong", null).asString();
        String once = attempt("sibling", "wrong", null).asString();
        assertThat(unknown).isEqualTo(twice).isEqualTo(once);
    }

    @Test
    void mistakesInOneBodyLockNobodyInTheOther() throws InterruptedException {
        failUntilRefused(CITY);
        assertThat(attempt(NUMBER, World.PASSWORD, CITY).statusCode()).isEqualTo(429);
        failUntilRefused(null);
        assertThat(attempt(NUMBER, World.PASSWORD, null).statusCode()).isEqualTo(429);
        assertThat(attempt(NUMBER, World.PASSWORD, TOWN).statusCode()).isEqualTo(200);
    }

    /** Until nobody is listened to for long enough to ask once more, however slow the machine is. */
    private static void failUntilRefused(String body) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            String seconds = attempt(NUMBER, "wrong", body).header("Retry-After");
            if (seconds != null && Integer.parseInt(seconds) >= 4) {
                return;
            }
            Thread.sleep(seconds == null ? 0 : 500);
        }
        throw new AssertionError("a wrong password was listened to a hundred times");
    }

    @Test
    void thePageAsksForTheBodyOnlyAfterARefusal() {
        var form = given().get("/sign-in");
        assertThat(form.asString()).doesNotContain("name=\"body\"");
        Map<String, String> cookies = new HashMap<>(form.cookies());
        String token = Jsoup.parse(form.asString())
                .selectFirst("main form input[name=_token]")
                .val();
        Response refused = given().cookies(cookies)
                .redirects()
                .follow(false)
                .formParam("_token", token)
                .formParam("login", "000001")
                .formParam("password", World.PASSWORD)
                .post("/sign-in");
        assertThat(refused.statusCode()).isEqualTo(401);
        var page = Jsoup.parse(refused.asString());
        assertThat(page.select("#body option").eachText()).contains("試験市", "小川町");
        assertThat(page.selectFirst("#login").val()).isEqualTo("000001");
        given().cookies(cookies)
                .redirects()
                .follow(false)
                .formParam("_token", token)
                .formParam("login", "000001")
                .formParam("password", World.PASSWORD)
                .formParam("body", TOWN)
                .post("/sign-in")
                .then()
                .statusCode(303);
    }

    @Test
    void withinABodyAStaffNumberGoesBeforeANameThatSomebodyElseChose() {
        UUID body = UUID.randomUUID();
        Meant chosen = new Meant(UUID.randomUUID(), body, false);
        Meant number = new Meant(UUID.randomUUID(), body, true);
        assertThat(SignIn.theOne(List.of(chosen, number))).contains(number.account());
        assertThat(SignIn.theOne(List.of(chosen))).contains(chosen.account());
        assertThat(SignIn.theOne(List.of(number, new Meant(UUID.randomUUID(), UUID.randomUUID(), true))))
                .isEmpty();
    }

    private static Response attempt(String login, String password, String body) {
        Map<String, String> typed = new HashMap<>(Map.of("login", login, "password", password));
        if (body != null) {
            typed.put("body", body);
        }
        return given().contentType(ContentType.JSON)
                .header("Accept-Language", "ja")
                .body(typed)
                .post("/api/v1/tokens");
    }
}
