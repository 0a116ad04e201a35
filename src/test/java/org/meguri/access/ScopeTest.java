package org.meguri.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.PlanPractice;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/**
 * The same request of every role against an object of the actor's own unit, of a sibling 課, of the 部 above, of another
 * 部 and of another body. What is expected is written in {@code scope.csv}.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ScopeTest {

    private static final Map<String, String> LOGINS = Map.of(
            "EMPLOYEE", "employee",
            "CONTACT", "colleague",
            "MANAGER", "manager",
            "TRAINER", "trainer",
            "OWNER", "owner",
            "HR", "hr",
            "ADMIN", "admin");

    /** Staff numbers by place: own, sibling, parent, foreign. */
    private static final Map<String, List<String>> SEEN_FROM = Map.of(
            "GENERAL", List.of("000103", "000107", "000104", "000203"),
            "CITIZENS", List.of("000202", "000203", "000205", "000101"),
            "PERSONNEL", List.of("000107", "000101", "000104", "000203"));

    private static final Map<String, String> HOMES =
            Map.of("EMPLOYEE", "GENERAL", "MANAGER", "GENERAL", "CONTACT", "CITIZENS");

    private static final String TOWN = "town:000003";

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    Actors actors;

    @Inject
    Curricula curricula;

    @Inject
    AssignPractice assignPractice;

    @Inject
    PlanPractice planPractice;

    private final Map<String, UUID> practices = new HashMap<>();

    @Test
    void everyRoleReachesAsFarAsItsUnitsAndNoFurther() {
        world.make();
        List<String> wrong = new ArrayList<>();
        for (Scopes.Decision decision : Scopes.all()) {
            for (int i = 0; i < Scopes.PLACES.size(); i++) {
                String subject = subject(decision.role(), i);
                int status = send(decision, subject);
                if (status != decision.expected().get(i)) {
                    wrong.add(status + " instead of " + decision.expected().get(i) + ": " + decision.role() + " "
                            + decision.method() + " " + decision.path() + " " + Scopes.PLACES.get(i));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyDecisionIsAboutARouteThatLetsTheRoleIn() {
        for (Scopes.Decision decision : Scopes.all()) {
            assertThat(Routes.all())
                    .as(decision.method() + " " + decision.path())
                    .anyMatch(route -> route.method().equals(decision.method())
                            && route.path().equals(decision.path()));
        }
    }

    private static String subject(String role, int place) {
        if (place == 0) {
            return role.equals("ADMIN") ? "000001" : World.CAST.get(LOGINS.get(role));
        }
        return place == 5
                ? TOWN
                : SEEN_FROM.get(HOMES.getOrDefault(role, "PERSONNEL")).get(place - 1);
    }

    private int send(Scopes.Decision decision, String subject) {
        RequestSpecification as =
                world.as(LOGINS.get(decision.role())).redirects().follow(false);
        String path = switch (decision.object()) {
            case "person" -> decision.path().replace("{id}", person(subject).toString());
            case "practice" -> decision.path().replace("{id}", practice(subject).toString());
            case "loop" ->
                decision.path().replace("{id}", loop(practice(subject)).toString());
            default -> decision.path();
        };
        if (decision.object().equals("leader")) {
            endLeaders();
        }
        return switch (decision.method()) {
            case "GET" -> as.get(path).statusCode();
            case "PUT" -> as.body(Map.of("kinds", List.of("TIME"))).put(path).statusCode();
            default -> as.body(body(decision, subject)).post(path).statusCode();
        };
    }

    private Map<String, Object> body(Scopes.Decision decision, String subject) {
        return switch (decision.object()) {
            case "leader" -> Map.of("staffNumber", subject.equals(TOWN) ? "900000" : subject);
            case "assignment" -> Map.of("brief", brief(), "assignee", person(subject));
            default -> Map.of("outcome", "WENT_WELL", "minutes", 20, "note", "聞き取りました。");
        };
    }

    @ActivateRequestContext
    String brief() {
        return curricula
                .of(world.actor("hr").body())
                .modulesWithBrief()
                .get(0)
                .brief()
                .id()
                .toString();
    }

    @Transactional
    void endLeaders() {
        entities.createQuery("delete from RoleGrant g where g.role = LEADER and g.person.body.lgCode = '990019'")
                .executeUpdate();
    }

    @ActivateRequestContext
    UUID person(String subject) {
        boolean town = subject.equals(TOWN);
        return entities.createQuery(
                        "select p.id from Person p where p.body.lgCode = :body and p.staffNumber = :number", UUID.class)
                .setParameter("body", town ? "990027" : "990019")
                .setParameter("number", town ? "000003" : subject)
                .getSingleResult();
    }

    /** A planned practice of the person that has not been reported. */
    @ActivateRequestContext
    UUID practice(String subject) {
        return practices.computeIfAbsent(subject, key -> {
            Actor who = actors.of(person(key));
            UUID brief =
                    curricula.of(who.body()).modulesWithBrief().get(0).brief().id();
            UUID made = assignPractice.assign(who, brief, who.person(), "T06", null);
            planPractice.plan(
                    who,
                    made,
                    new PlanPractice.Planning("T06", "届いたら", "試す", LocalDate.now(ZoneId.of("Asia/Tokyo")), 30, null));
            return made;
        });
    }

    @ActivateRequestContext
    UUID loop(UUID practice) {
        return entities.createQuery("select l.id from Loop l where l.practiceId = :practice", UUID.class)
                .setParameter("practice", practice)
                .getSingleResult();
    }
}
