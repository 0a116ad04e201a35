package org.meguri.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.people.Actor;
import org.meguri.people.ImportRoster;
import org.meguri.people.RosterImport;
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

/** No route shows one body anything of the other, even to somebody who holds every role there is. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TwoBodiesTest {

    private static final String TITLE = "となりの町には見えない事例";

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
    PublishCase publishCase;

    @Inject
    ImportRoster importRoster;

    private static Map<String, String> ids;

    @BeforeEach
    void makeSomethingToSee() {
        world.make();
        if (ids == null) {
            ids = seed();
        }
    }

    @ActivateRequestContext
    Map<String, String> seed() {
        Actor author = world.actor("beside");
        ModuleOutline module = curricula.of(author.body()).modulesWithBrief().get(0);
        UUID practice = assignPractice.assign(author, module.brief().id(), author.person(), "T06", null);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        planPractice.plan(author, practice, new PlanPractice.Planning("T06", "届いたら", "試す", today, 30, null));
        recordTry.record(author, practice, new RecordTry.Try(Outcome.WENT_WELL, 20, null, null, "書けました。", null));
        UUID published = publishCase.publish(
                author,
                practice,
                new PublishCase.Telling(
                        CaseKind.SUCCESS,
                        Byline.PERSON,
                        Audience.ALL,
                        Story.typed(TITLE, "困りごと", "試した", "結果", "理由", "助言", null)));
        Actor admin = world.actor("admin");
        UUID imported = importRoster.dryRun(
                admin,
                RosterImport.Kind.UNITS,
                "u.csv",
                "組織コード,親組織コード,組織名,適用開始日\r\n30000,00000,試験部,2026-04-01\r\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Map<String, String> made = new LinkedHashMap<>();
        made.put("practices", practice.toString());
        made.put("cases", published.toString());
        made.put("lessons", module.lessons().get(0).id().toString());
        made.put("quizzes", module.quiz().id().toString());
        made.put("people", author.person().toString());
        made.put("roster-imports", imported.toString());
        made.put(
                "programme",
                curricula.of(author.body()).programmes().get(0).id().toString());
        made.put("loops", world.as("beside").get("/api/v1/me/loops").path("items[0].id"));
        return made;
    }

    @Test
    void whatBelongsToTheOneBodyIsNotFoundInTheOther() {
        List<String> wrong = new ArrayList<>();
        for (Routes.Route route : Routes.all()) {
            String kind = route.path().replaceFirst("^/(api/v1/)?", "").replaceAll("/.*", "");
            String id = ids.get(kind);
            if (id == null || !route.path().contains("{id}")) {
                continue;
            }
            String path = route.path()
                    .replace("{id}", id)
                    .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            Response answer = switch (route.method()) {
                case "GET" -> world.as("town").redirects().follow(false).get(path);
                case "PUT" -> world.as("town").body("{}").put(path);
                case "DELETE" -> world.as("town").delete(path);
                default -> world.as("town").body("{}").redirects().follow(false).post(path);
            };
            boolean hidden = route.method().equals("GET")
                    ? answer.statusCode() == 404
                    : answer.statusCode() >= 400 && answer.statusCode() < 500;
            if (!hidden
                    || answer.asString().contains(TITLE)
                    || answer.asString().contains("鈴木 次郎")) {
                wrong.add(answer.statusCode() + " " + route.line());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noListOfTheOneBodyHoldsAnythingOfTheOther() {
        List<String> wrong = new ArrayList<>();
        for (Routes.Route route : Routes.all()) {
            // who opens bodies sees their names and numbers, which is all there is on those pages
            boolean bodies = route.roles().equals(Set.of("INSTALLATION"));
            if (route.method().equals("GET") && !route.path().contains("{") && !route.isPublic() && !bodies) {
                String seen = world.as("town").get(route.path()).asString();
                if (seen.contains(TITLE) || seen.contains("鈴木 次郎") || seen.contains("試験市")) {
                    wrong.add(route.line());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void somebodyElsesPracticeIsNotFoundWithinTheBodyEither() {
        for (String other : List.of("employee", "colleague", "sibling", "hr", "owner")) {
            world.as(other)
                    .get("/api/v1/practices/" + ids.get("practices"))
                    .then()
                    .statusCode(404);
            world.as(other).get("/practices/" + ids.get("practices")).then().statusCode(404);
        }
        for (String reader : List.of("beside", "manager", "director", "trainer")) {
            world.as(reader)
                    .get("/api/v1/practices/" + ids.get("practices"))
                    .then()
                    .statusCode(200);
        }
    }
}
