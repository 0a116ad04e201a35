package org.meguri.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.meguri.learn.Curricula;
import org.meguri.learn.DescribeProgramme;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.ApplyRoster;
import org.meguri.people.ChangePassword;
import org.meguri.people.GrantRole;
import org.meguri.people.ImportRoster;
import org.meguri.people.OpenAccount;
import org.meguri.people.Role;
import org.meguri.people.RosterImport;
import org.meguri.people.SetUp;
import org.meguri.people.TownSeed;
import org.meguri.platform.FiscalYear;

/** Two bodies to test in: a small city with a named cast, and a town in which one person is everything. */
@ApplicationScoped
public class World {

    public static final String PASSWORD = "a long test password";

    /** Staff numbers by login. */
    public static final Map<String, String> CAST = Map.of(
            "employee", "000101",
            "manager", "000102",
            "beside", "000103",
            "director", "000104",
            "trainer", "000105",
            "hr", "000106",
            "colleague", "000201",
            "sibling", "000202",
            "owner", "000301");

    private static boolean made;

    /** Lets the next who asks for the bodies have them new, as they were first made. */
    static void forget() {
        made = false;
    }

    private final EntityManager entities;
    private final SetUp setUp;
    private final Actors actors;
    private final ImportRoster importRoster;
    private final ApplyRoster applyRoster;
    private final OpenAccount openAccount;
    private final ChangePassword changePassword;
    private final GrantRole grantRole;
    private final DescribeProgramme describeProgramme;
    private final Curricula curricula;
    private final TownSeed town;
    private final Wipe wipe;
    private final Map<String, String> tokens = new HashMap<>();

    World(
            EntityManager entities,
            SetUp setUp,
            Actors actors,
            ImportRoster importRoster,
            ApplyRoster applyRoster,
            OpenAccount openAccount,
            ChangePassword changePassword,
            GrantRole grantRole,
            DescribeProgramme describeProgramme,
            Curricula curricula,
            TownSeed town,
            Wipe wipe) {
        this.entities = entities;
        this.setUp = setUp;
        this.actors = actors;
        this.importRoster = importRoster;
        this.applyRoster = applyRoster;
        this.openAccount = openAccount;
        this.changePassword = changePassword;
        this.grantRole = grantRole;
        this.describeProgramme = describeProgramme;
        this.curricula = curricula;
        this.town = town;
        this.wipe = wipe;
    }

    /** Makes both bodies anew, for a story that must find nothing of another. */
    public void makeAnew() {
        forget();
        make();
    }

    /** Makes both bodies, once for each class of tests. */
    @ActivateRequestContext
    public synchronized void make() {
        if (made) {
            return;
        }
        made = true;
        tokens.clear();
        wipe.wipe();
        setUp.setUp(
                setUp.link(),
                new SetUp.Office(
                        "990019", "試験市", "Test City", "000001", "管理 者", "かんり しゃ", PASSWORD, PASSWORD, "admin"));
        Actor admin = actors.of(person("000001"));
        applyRoster.apply(admin, importRoster.dryRun(admin, RosterImport.Kind.UNITS, "units.csv", read("units.csv")));
        applyRoster.apply(admin, importRoster.dryRun(admin, RosterImport.Kind.STAFF, "staff.csv", read("staff.csv")));
        CAST.forEach((login, number) -> {
            String temporary = openAccount.open(admin, person(number), login);
            changePassword.change(actor(login), temporary, PASSWORD, PASSWORD);
        });
        LocalDate since = LocalDate.of(2020, 4, 1);
        grantRole.grant(admin, person(CAST.get("trainer")), Role.TRAINER, null, since, null);
        grantRole.grant(admin, person(CAST.get("hr")), Role.HR, null, since, null);
        grantRole.grant(admin, person(CAST.get("owner")), Role.OWNER, null, since, null);
        grantRole.grant(
                admin,
                person(CAST.get("colleague")),
                Role.CONTACT,
                actor("colleague").division(),
                since,
                null);
        describe(actor("hr"), CAST.get("owner"));
        town.open(PASSWORD);
        describe(townActor(), "000001");
    }

    private void describe(Actor hr, String owner) {
        UUID programme = curricula.of(hr.body()).programmes().get(0).id();
        describeProgramme.describe(
                hr,
                programme,
                new DescribeProgramme.Description("試験プログラム", null, "試してみる", null, owner, null, true, null));
    }

    private Actor townActor() {
        return actors.of(entities.createQuery(
                        "select p.id from Person p where p.body.lgCode = '990027' and p.staffNumber = '000001'",
                        UUID.class)
                .getSingleResult());
    }

    /** Somebody of the city as an actor. */
    @ActivateRequestContext
    public Actor actor(String login) {
        return actors.of(person("admin".equals(login) ? "000001" : Objects.requireNonNull(CAST.get(login))));
    }

    @ActivateRequestContext
    public UUID person(String staffNumber) {
        return entities.createQuery(
                        "select p.id from Person p where p.body.lgCode = '990019' and p.staffNumber = :number",
                        UUID.class)
                .setParameter("number", staffNumber)
                .getSingleResult();
    }

    /** A request of somebody who is signed in with a bearer token. */
    public RequestSpecification as(String login) {
        make();
        return given().auth().oauth2(token(login)).contentType(ContentType.JSON).header("Accept-Language", "ja");
    }

    /** A bearer token of somebody. */
    public String token(String login) {
        make();
        return tokens.computeIfAbsent(login, World::signIn);
    }

    /** Forgets the tokens, after the clock was moved. */
    public void signInAgain() {
        tokens.clear();
    }

    /** A browser's cookies after signing in through the form. */
    public Map<String, String> cookies(String login) {
        make();
        var form = given().redirects().follow(false).get("/sign-in");
        String token = org.jsoup.Jsoup.parse(form.asString())
                .selectFirst("main form input[name=_token]")
                .val();
        var answer = given().redirects()
                .follow(false)
                .cookies(form.cookies())
                .formParam("_token", token)
                .formParam("login", login)
                .formParam("password", PASSWORD)
                .post("/sign-in");
        Map<String, String> cookies = new HashMap<>(form.cookies());
        cookies.putAll(answer.cookies());
        return cookies;
    }

    private static String signIn(String login) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("login", login, "password", PASSWORD))
                .post("/api/v1/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
    }

    private static byte[] read(String name) {
        try (InputStream in = World.class.getResourceAsStream("/testing/" + name)) {
            // posts begin with the fiscal year, as the body's own unit does
            String since = FiscalYear.of(LocalDate.now(ZoneId.of("Asia/Tokyo")))
                    .firstDay()
                    .toString();
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("2020-04-01", since)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
