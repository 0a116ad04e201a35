package org.meguri.people.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.people.EndRole;
import org.meguri.people.GrantRole;
import org.meguri.people.Role;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.AuditEvent;
import org.meguri.platform.audit.VerifyAudit;
import org.meguri.practice.AssignPractice;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class RecordedActsTest {

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    GrantRole grantRole;

    @Inject
    EndRole endRole;

    @Inject
    AssignPractice assignPractice;

    @Inject
    Curricula curricula;

    @Inject
    VerifyAudit verify;

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void aSignInIsRecordedWithItsDevice() {
        long before = last();
        given().contentType(ContentType.JSON)
                .header("User-Agent", "Edge/試験")
                .body(Map.of("login", "sibling", "password", World.PASSWORD))
                .post("/api/v1/tokens")
                .then()
                .statusCode(200);
        AuditEvent event = only(before, Act.SIGNED_IN);
        assertThat(event.byId()).isEqualTo(person("sibling"));
        assertThat(event.address()).isIn("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(event.device()).startsWith("Edge/");
    }

    @Test
    void aWrongPasswordIsRecordedThoughItIsRefused() {
        long before = last();
        signIn("sibling", "not the password", 401);
        AuditEvent event = only(before, Act.SIGN_IN_REFUSED);
        assertThat(event.byId()).isNull();
        assertThat(event.subjectId()).isEqualTo(person("sibling"));
        assertThat(event.detail()).isEqualTo("reason:wrong");
    }

    @Test
    void anUnknownNameIsRecordedWithoutTheName() {
        // several bodies: nobody can say whose log it belongs to
        signIn("my-secret-password", "x", 401);
        List<AuditEvent> events = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "from AuditEvent e where e.detail = 'reason:unknown' order by e.at desc",
                                AuditEvent.class)
                        .getResultList());
        assertThat(events).isNotEmpty();
        assertThat(events.get(0).bodyId()).isNotEqualTo(body());
        assertThat(events).allSatisfy(event -> assertThat(event.detail()).doesNotContain("secret"));
    }

    @Test
    void signingOutIsRecorded() {
        Map<String, String> cookies = world.cookies("beside");
        String token = org.jsoup.Jsoup.parse(
                        given().cookies(cookies).get("/preferences").asString())
                .selectFirst("form input[name=_token]")
                .val();
        long before = last();
        given().cookies(cookies)
                .redirects()
                .follow(false)
                .formParam("_token", token)
                .post("/sign-out")
                .then()
                .statusCode(303);
        assertThat(only(before, Act.SIGNED_OUT).byId()).isEqualTo(person("beside"));
    }

    @Test
    void lookingAtSomebodyElsesCardIsRecordedOnceWithinSomeMinutes() {
        UUID subject = person("colleague");
        long before = last();
        world.as("hr").get("/people/" + subject).then().statusCode(200);
        world.as("hr").get("/people/" + subject).then().statusCode(200);
        List<AuditEvent> views = since(before, Act.PERSON_VIEWED);
        assertThat(views).hasSize(1);
        assertThat(views.get(0).byId()).isEqualTo(person("hr"));
        assertThat(views.get(0).subjectId()).isEqualTo(subject);
        assertThat(views.get(0).detail()).isEqualTo("page:card");
    }

    @Test
    void everyPageOfSomebodyElsesRecordIsAViewAndTheOwnOnesAreNone() {
        UUID subject = person("employee");
        UUID practice = UUID.fromString(practiceOf("employee"));
        UUID loop = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select l.id from Loop l where l.practiceId = :id", UUID.class)
                        .setParameter("id", practice)
                        .getSingleResult());
        record View(String login, String path, String told) {}
        for (View view : List.of(
                new View("director", "/people/" + subject, "page:card"),
                new View("director", "/practices/" + practice, "page:practice"),
                new View("trainer", "/api/v1/practices/" + practice, "page:practice"),
                new View("director", "/api/v1/loops/" + loop, "page:loop"),
                new View("trainer", "/api/v1/loops?person=" + subject, "page:loop"),
                new View("hr", "/people/" + subject + "/file", "page:file"),
                new View("admin", "/people/" + subject + "/sessions", "page:sessions"))) {
            long before = last();
            world.as(view.login()).get(view.path()).then().statusCode(200);
            world.as(view.login()).get(view.path()).then().statusCode(200);
            AuditEvent event = only(before, Act.PERSON_VIEWED);
            assertThat(event.detail()).as(view.path()).isEqualTo(view.told());
            assertThat(event.subjectId()).as(view.path()).isEqualTo(subject);
        }
        long before = last();
        for (String path : List.of(
                "/people/" + subject,
                "/practices/" + practice,
                "/api/v1/practices/" + practice,
                "/api/v1/loops/" + loop,
                "/api/v1/loops?person=" + subject,
                "/preferences/file")) {
            world.as("employee").get(path).then().statusCode(200);
        }
        world.as("hr").get("/people/" + person("hr") + "/file").then().statusCode(200);
        world.as("admin")
                .get("/people/" + world.person("000001") + "/sessions")
                .then()
                .statusCode(200);
        assertThat(since(before, Act.PERSON_VIEWED)).isEmpty();
    }

    @Test
    void theSessionsOfSomebodyForAProgramAreAView() {
        UUID subject = person("beside");
        long before = last();
        world.as("admin").get("/api/v1/people/" + subject + "/sessions").then().statusCode(200);
        assertThat(only(before, Act.PERSON_VIEWED).detail()).isEqualTo("page:sessions");
    }

    @ActivateRequestContext
    String practiceOf(String login) {
        Actor author = world.actor(login);
        return assignPractice
                .assign(
                        author,
                        curricula
                                .of(author.body())
                                .modulesWithBrief()
                                .get(0)
                                .brief()
                                .id(),
                        author.person(),
                        "T06",
                        null)
                .toString();
    }

    @Test
    void lookingAtOnesOwnCardIsNobodysBusiness() {
        long before = last();
        world.as("employee").get("/people/" + person("employee")).then().statusCode(200);
        assertThat(since(before, Act.PERSON_VIEWED)).isEmpty();
    }

    @Test
    void aCardThatMayNotBeSeenIsNoView() {
        long before = last();
        world.as("employee").get("/people/" + person("owner")).then().statusCode(404);
        assertThat(since(before, Act.PERSON_VIEWED)).isEmpty();
    }

    @Test
    void rolesGrantedAndTakenBackAreRecorded() {
        Actor admin = world.actor("admin");
        long before = last();
        UUID grant = grantRole.grant(admin, person("beside"), Role.CONTACT, null, null, null);
        endRole.end(admin, grant);
        AuditEvent granted = only(before, Act.ROLE_GRANTED);
        assertThat(granted.detail()).startsWith("role:CONTACT ");
        assertThat(granted.subjectId()).isEqualTo(person("beside"));
        assertThat(only(before, Act.ROLE_ENDED).byId()).isEqualTo(admin.person());
    }

    @Test
    void whatTheWorldWasMadeOfIsInItsLog() {
        assertThat(since(0, Act.BODY_OPENED)).hasSize(1);
        assertThat(since(0, Act.IMPORT_APPLIED)).hasSizeGreaterThanOrEqualTo(2);
        assertThat(since(0, Act.PASSWORD_CHANGED)).isNotEmpty();
        assertThat(verify.verify(world.actor("admin").body()).broken()).isNull();
    }

    @Test
    void deputiesSessionsPasswordsAndSettingsAreRecorded() {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"));
        long before = last();
        world.as("manager")
                .body(Map.of(
                        "unit",
                        world.actor("manager").division().toString(),
                        "staffNumber",
                        "000103",
                        "to",
                        today.plusDays(5).toString(),
                        "reason",
                        "出張のため"))
                .post("/api/v1/deputies")
                .then()
                .statusCode(201);
        AuditEvent deputy = only(before, Act.DEPUTY_APPOINTED);
        assertThat(deputy.byId()).isEqualTo(person("manager"));
        assertThat(deputy.subjectId()).isEqualTo(person("beside"));

        world.token("sibling");
        before = last();
        String session = world.as("admin")
                .get("/api/v1/people/" + person("sibling") + "/sessions")
                .path("items[0].id");
        world.as("admin")
                .delete("/api/v1/people/" + person("sibling") + "/sessions/" + session)
                .then()
                .statusCode(204);
        assertThat(only(before, Act.SESSION_ENDED).subjectId()).isEqualTo(person("sibling"));
        world.signInAgain();

        before = last();
        world.as("hr")
                .body(Map.of(
                        "name",
                        "議会",
                        "from",
                        today.plusDays(40).toString(),
                        "to",
                        today.plusDays(50).toString()))
                .post("/api/v1/quiet-periods")
                .then()
                .statusCode(201);
        assertThat(only(before, Act.SETTING_CHANGED).byId()).isEqualTo(person("hr"));

        before = last();
        Map<String, String> cookies = world.cookies("admin");
        String token = org.jsoup.Jsoup.parse(
                        given().cookies(cookies).get("/preferences").asString())
                .selectFirst("form input[name=_token]")
                .val();
        given().cookies(cookies)
                .redirects()
                .follow(false)
                .formParam("_token", token)
                .post("/people/" + person("colleague") + "/account/password")
                .then()
                .statusCode(org.hamcrest.Matchers.lessThan(400));
        assertThat(only(before, Act.PASSWORD_RESET).subjectId()).isEqualTo(person("colleague"));
    }

    @Test
    void theLicenceOfSomebodyElseIsAView() {
        world.as("owner")
                .body(Map.of(
                        "effectiveOn",
                        LocalDate.now(java.time.ZoneId.of("Asia/Tokyo")).toString(),
                        "text",
                        "確かめてから使う。",
                        "pledge",
                        "守ることを誓います。",
                        "change",
                        "はじめての版です。"))
                .post("/api/v1/guidelines")
                .then()
                .statusCode(201);
        world.as("hr")
                .body(Map.of(
                        "staffNumbers",
                        List.of("000103"),
                        "grantedOn",
                        LocalDate.now(java.time.ZoneId.of("Asia/Tokyo")).toString()))
                .post("/api/v1/licences/registrations")
                .then()
                .statusCode(200);
        UUID licence = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select l.id from Licence l where l.person.id = :id", UUID.class)
                        .setParameter("id", person("beside"))
                        .getSingleResult());
        record View(String login, String path) {}
        for (View view : List.of(
                new View("owner", "/ai-licences/" + licence),
                new View("manager", "/team/licences/" + licence),
                new View("hr", "/api/v1/licences/" + licence))) {
            long before = last();
            world.as(view.login()).get(view.path()).then().statusCode(200);
            AuditEvent event = only(before, Act.PERSON_VIEWED);
            assertThat(event.detail()).as(view.path()).isEqualTo("page:licence");
            assertThat(event.subjectId()).as(view.path()).isEqualTo(person("beside"));
        }
        long before = last();
        world.as("beside").get("/api/v1/licences/" + licence).then().statusCode(200);
        assertThat(since(before, Act.PERSON_VIEWED)).isEmpty();
    }

    private static void signIn(String login, String password, int status) {
        given().contentType(ContentType.JSON)
                .body(Map.of("login", login, "password", password))
                .post("/api/v1/tokens")
                .then()
                .statusCode(status);
    }

    private UUID person(String login) {
        return world.person(Objects.requireNonNull(World.CAST.get(login)));
    }

    private AuditEvent only(long after, Act act) {
        List<AuditEvent> found = since(after, act);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<AuditEvent> since(long after, @Nullable Act act) {
        return of("from AuditEvent e where e.bodyId = :body and e.seq > " + after + " order by e.seq", body()).stream()
                .filter(event -> act == null || event.act() == act)
                .toList();
    }

    private long last() {
        List<AuditEvent> all = since(0, null);
        return all.get(all.size() - 1).seq();
    }

    private UUID body() {
        return world.actor("admin").body();
    }

    private List<AuditEvent> of(String query, UUID body) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(query, AuditEvent.class)
                        .setParameter("body", body)
                        .getResultList());
    }
}
