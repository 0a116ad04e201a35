package org.meguri.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.people.Actor;
import org.meguri.people.ApplyRoster;
import org.meguri.people.ImportRoster;
import org.meguri.people.RosterImport;
import org.meguri.platform.FiscalYear;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.Outcome;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.RecordTry;
import org.meguri.practice.register.DescribeTask;
import org.meguri.practice.register.Statement;
import org.meguri.share.Audience;
import org.meguri.share.Byline;
import org.meguri.share.CaseKind;
import org.meguri.share.PublishCase;
import org.meguri.share.Story;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/**
 * Whatever of one body is put into an address, a question or a form of the other, nothing of it comes out. The identifiers
 * are read from every table, and the routes from their classes, so that a new table and a new route are held at once; a
 * route with a new kind of parameter fails until it is said here what to put in.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class SeparationTest {

    /** Stands in every text and name of the city that this test makes. */
    private static final String MARK = "秘印七三九";

    /** What else is only in the city. */
    private static final List<String> CITY_ONLY = List.of(MARK, "試験市", "佐藤 花子", "鈴木 次郎");

    /** What an identifier stands for, whatever it is called. */
    private static final Set<String> IDENTIFIERS =
            Set.of("id", "blocker", "entry", "grant", "module", "session", "line", "step", "proposal");

    /** Parameters that are no identifiers, with something that exists in both bodies or in none. */
    private static final Map<String, String> OTHERS = Map.of(
            "code",
            "AI-WRITING",
            "kind",
            "STAFF",
            "token",
            "nothing",
            "file",
            "nothing",
            "stem",
            "first-draft",
            "question",
            "q1");

    /** Signing out would end the session that the other requests use. */
    private static final Set<String> ENDS_THE_SESSION = Set.of("/sign-out", "/api/v1/tokens/current");

    private static final Set<String> INSTALLATION = Set.of("INSTALLATION");

    /** The tables whose rows are named in questions and bodies. */
    private static final List<String> NAMED = List.of(
            "person",
            "org_unit",
            "module",
            "lesson",
            "quiz",
            "practice_brief",
            "work_task",
            "practice_assignment",
            "share_case",
            "loop");

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]*)}");

    @Inject
    World world;

    @Inject
    DataSource database;

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
    DescribeTask describeTask;

    @Inject
    ImportRoster importRoster;

    @Inject
    ApplyRoster applyRoster;

    /** The identifiers of the city, two of each table. */
    private static Map<String, List<String>> foreign;

    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> cookies = new ConcurrentHashMap<>();

    @BeforeEach
    void makeSomethingToSee() throws Exception {
        world.make();
        if (foreign == null) {
            seed();
            foreign = new Belongings(database, "990019").byTable();
        }
        // signed in before several questions are asked at once
        List.of("town", "town-employee").forEach(world::token);
    }

    /** What is wrong with the answers, in the order of the questions. */
    private static List<String> wrong(List<Supplier<Optional<String>>> asked) {
        return AtOnce.all(asked).stream().flatMap(Optional::stream).toList();
    }

    @ActivateRequestContext
    void seed() {
        Actor author = world.actor("sibling");
        ModuleOutline module = curricula.of(author.body()).modulesWithBrief().get(0);
        UUID practice = assignPractice.assign(author, module.brief().id(), author.person(), "T06", null);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        planPractice.plan(
                author, practice, new PlanPractice.Planning("T06", MARK + "のとき", MARK + "を試す", today, 30, null));
        recordTry.record(
                author, practice, new RecordTry.Try(Outcome.WENT_WELL, 20, null, null, MARK + "の感想", MARK + "の指示"));
        publishCase.publish(
                author,
                practice,
                new PublishCase.Telling(
                        CaseKind.SUCCESS,
                        Byline.PERSON,
                        Audience.ALL,
                        Story.typed(MARK + "題", MARK + "困", MARK + "試", MARK + "果", MARK + "因", MARK + "言", null)));
        describeTask.add(author, MARK + "業務", MARK + "件", Statement.estimate(10, 10, 1));
        Actor admin = world.actor("admin");
        String since = FiscalYear.of(today).firstDay().toString();
        apply(
                admin,
                RosterImport.Kind.UNITS,
                "組織コード,親組織コード,組織名,階層,適用開始日\r\n39000,00000," + MARK + "部,1," + since + "\r\n");
        apply(
                admin,
                RosterImport.Kind.STAFF,
                "職員番号,氏名,ふりがな,所属コード,職名,発令日,職種\r\n000909," + MARK + " 花,ひみつ はな,39000," + MARK + "長," + since + "," + MARK
                        + "職\r\n");
        String opened = world.as("sibling").get("/api/v1/me/loops").asString();
        assertThat(opened).contains("items");
    }

    private void apply(Actor admin, RosterImport.Kind kind, String file) {
        applyRoster.apply(
                admin, importRoster.dryRun(admin, kind, MARK + ".csv", file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theIdentifiersOfEveryKindOfThingAreAtHand() {
        assertThat(foreign.keySet())
                .contains(
                        "person",
                        "org_unit",
                        "unit_version",
                        "account",
                        "role_grant",
                        "roster_import",
                        "programme",
                        "course",
                        "module",
                        "lesson",
                        "quiz",
                        "practice_brief",
                        "work_task",
                        "practice_assignment",
                        "practice_log",
                        "loop",
                        "audit_event");
        assertThat(foreign.keySet().toString()).contains("case");
    }

    @Test
    void everyParameterOfARouteIsOneThatThisTestKnows() {
        Set<String> unknown = new TreeSet<>();
        for (Routes.Route route : Routes.all()) {
            Matcher parameter = PARAMETER.matcher(route.path());
            while (parameter.find()) {
                String name = parameter.group(1);
                if (!IDENTIFIERS.contains(name) && !name.endsWith("Id") && !OTHERS.containsKey(name)) {
                    unknown.add(name + " in " + route.line());
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void nothingOfTheCityComesOutOfAnAddressOfTheTown() {
        List<Supplier<Optional<String>>> asked = new ArrayList<>();
        for (String reader : List.of("town", "town-employee")) {
            for (Routes.Route route : Routes.all()) {
                boolean sent = reader.equals("town") || route.method().equals("GET");
                if (sent && route.path().contains("{") && !route.isPublic() && !INSTALLATION.equals(route.roles())) {
                    boolean named = PARAMETER
                            .matcher(route.path())
                            .results()
                            .anyMatch(found -> !OTHERS.containsKey(found.group(1)));
                    foreign.forEach((kind, ids) -> asked.add(() -> {
                        Wire.Answer answer = send(reader, route, fill(route.path(), ids.get(0)), "{}");
                        return judge(reader + " " + kind + " " + route.line(), answer, named && answer.status() < 400);
                    }));
                }
            }
        }
        assertThat(wrong(asked)).isEmpty();
    }

    @Test
    void nothingOfTheCityComesOutOfAQuestionOfTheTown() {
        List<Supplier<Optional<String>>> asked = new ArrayList<>();
        for (Routes.Route route : Routes.all()) {
            if (!route.method().equals("GET") || route.isPublic() || INSTALLATION.equals(route.roles())) {
                continue;
            }
            String path = fill(route.path(), new UUID(0, 1).toString());
            for (String query : route.queries()) {
                Set<String> values = new TreeSet<>();
                NAMED.forEach(kind -> values.add(foreign.get(kind).get(0)));
                values.addAll(List.of("10100", "39000", "000102", "000909", "S01"));
                values.forEach(value -> asked.add(() -> judge(
                        query + "=" + value + " " + route.line(),
                        Wire.bearer(world.token("town")).get(path + "?" + query + "=" + value),
                        false)));
            }
        }
        assertThat(wrong(asked)).isEmpty();
    }

    @Test
    void nothingOfTheCityCanBePutIntoAFieldOfTheTown() {
        List<Supplier<Optional<String>>> asked = new ArrayList<>();
        for (Routes.Route route : Routes.all()) {
            boolean writes = route.isApi()
                    && !route.method().equals("GET")
                    && !route.method().equals("DELETE");
            if (!writes
                    || route.isPublic()
                    || INSTALLATION.equals(route.roles())
                    || ENDS_THE_SESSION.contains(route.path())) {
                continue;
            }
            String path = fill(route.path(), new UUID(0, 1).toString());
            for (String field : route.fields()) {
                for (String kind : NAMED) {
                    String value = foreign.get(kind).get(0);
                    for (String body : List.of(
                            "{\"" + field + "\":\"" + value + "\"}", "{\"" + field + "\":[\"" + value + "\"]}")) {
                        asked.add(() ->
                                judge(field + "=" + kind + " " + route.line(), send("town", route, path, body), false));
                    }
                }
            }
        }
        assertThat(wrong(asked)).isEmpty();
    }

    @Test
    void aTaskOrABriefOfTheCityIsRefusedInTheTown() {
        String brief = foreign.get("practice_brief").get(0);
        Response assigned = world.as("town").body(Map.of("brief", brief)).post("/api/v1/practices");
        assertThat(assigned.statusCode()).isBetween(400, 499);
        String person = world.person("000102").toString();
        for (String path : List.of("/people/" + person, "/people?unit=10100", "/units?q=" + MARK)) {
            assertThat(world.as("town").get(path).asString()).doesNotContain(MARK + "部", "佐藤 花子");
        }
    }

    /** Puts together what is wrong with an answer: a crash, something found that must not be, or a text of the city. */
    private static Optional<String> judge(String what, Wire.Answer answer, boolean found) {
        String text = answer.text();
        boolean leaks = CITY_ONLY.stream().anyMatch(text::contains);
        return found || leaks || answer.status() >= 500
                ? Optional.of(answer.status() + (leaks ? " leaks " : " ") + what)
                : Optional.empty();
    }

    private static String fill(String path, String id) {
        return PARAMETER.matcher(path).replaceAll(found -> OTHERS.getOrDefault(found.group(1), id));
    }

    /** Sends forms with the token of their session, so that what is refused is refused for what is in the address. */
    private Wire.Answer send(String reader, Routes.Route route, String path, String body) {
        if (route.method().equals("POST") && !route.isApi()) {
            Map<String, String> session = cookies.computeIfAbsent(reader, world::cookies);
            String token = tokens.computeIfAbsent(
                    reader,
                    key -> Jsoup.parse(
                                    given().cookies(session).get("/preferences").asString())
                            .selectFirst("form input[name=_token]")
                            .val());
            return Wire.browser(session).form(path, Map.of("_token", token));
        }
        boolean sends = route.method().equals("PUT") || route.method().equals("POST");
        return Wire.bearer(world.token(reader))
                .send(
                        route.method(),
                        path,
                        "application/json",
                        sends ? body.getBytes(StandardCharsets.UTF_8) : new byte[0]);
    }
}
