package org.meguri.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.Actors;
import org.meguri.people.GrantRole;
import org.meguri.people.Role;
import org.meguri.people.RosterImport;
import org.meguri.platform.FiscalYear;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/**
 * Appointments are known to HR alone until they are announced: whoever else asks, at whatever route, about whatever has
 * to do with a coming post, reads neither the post nor its day. The routes are read from their classes, so that a new
 * page is held at once.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ComingPostsTest {

    /** Stands in every name that comes with the transfer. */
    private static final String MARK = "未発";

    private static final List<String> CODES = List.of("77100", "77200", "000777", "000778");

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** Questions for a day. */
    private static final Set<String> QUESTIONS = Set.of("on", "asOf");

    /** Everybody but HR; the last two are about to move and to leave. */
    private static final List<String> READERS = List.of(
            "operator",
            "manager",
            "owner",
            "auditor",
            "leader",
            "trainer",
            "colleague",
            "director",
            "employee",
            "partner",
            "beside",
            "of-000203");

    private static final String STAFF = "職員番号,氏名,ふりがな,所属コード,職名,本務兼務,発令日,終了日,退職日,職種\r\n";
    private static final String UNITS = "組織コード,親組織コード,組織名,階層,適用開始日,適用終了日\r\n";

    @Inject
    World world;

    @Inject
    FurtherCast cast;

    @Inject
    EntityManager entities;

    @Inject
    Actors actors;

    @Inject
    GrantRole grantRole;

    private static boolean seeded;

    private LocalDate day;
    private String since;
    private List<Pattern> secrets;

    @BeforeEach
    void hrPreparesATransfer() {
        cast.join();
        LocalDate today = LocalDate.now(TOKYO);
        since = FiscalYear.of(today).firstDay().toString();
        // a day that no other date of the system falls on by itself
        day = today.plusDays(137);
        while (day.getDayOfMonth() < 4) {
            day = day.plusDays(1);
        }
        secrets = new ArrayList<>(List.of(Pattern.compile(MARK)));
        CODES.forEach(code -> secrets.add(Pattern.compile("(?<![0-9a-f])" + code + "(?![0-9a-f])")));
        for (LocalDate secret : List.of(day, day.minusDays(1))) {
            secrets.add(Pattern.compile(secret.toString()));
            secrets.add(Pattern.compile("(?<![0-9])" + secret.getMonthValue() + "月" + secret.getDayOfMonth() + "日"));
        }
        if (!seeded) {
            seeded = true;
            seed();
        }
    }

    @ActivateRequestContext
    void seed() {
        grantRole.grant(world.actor("admin"), world.person("000203"), Role.LEADER, null, LocalDate.parse(since), null);
        apply(handIn(
                "units",
                "未発組織.csv",
                UNITS + "77100,20000,未発推進課,2," + day + ",\r\n20200,20000,未発環境課,2," + day + ",\r\n"));
        apply(handIn(
                "staff",
                "未発名簿.csv",
                STAFF + "000777,未発 来,みはつ くる,77100,未発参事,本務," + day + ",,,未発職\r\n"
                        + "000103,鈴木 次郎,すずき じろう,77100,未発主査,本務," + day + ",,\r\n"
                        + "000205,市民 部,いちたみ たすく,20100,部長,兼務," + since + "," + day.minusDays(1) + ",\r\n"
                        + "000203,,,,,,,," + day.minusDays(1) + "\r\n"));
        handIn(
                "staff",
                "未発案.csv",
                STAFF + "000101,佐藤 花子,さとう はなこ,77100,未発課長,本務," + day + ",,\r\n" + "000778,未発 否,みはつ いな,99999,未発主事,本務,"
                        + day + ",,\r\n");
        String batch = world.as("hr")
                .body(Map.of(
                        "name",
                        "未発の異動",
                        "effectiveOn",
                        day.toString(),
                        "disclosedFrom",
                        day.minusDays(1).toString()))
                .post("/api/v1/transfer-batches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        world.as("hr")
                .body(Map.of("kind", "ADD", "code", "77200", "parent", "20100", "name", "未発係"))
                .post("/api/v1/transfer-batches/" + batch + "/steps")
                .then()
                .statusCode(201);
        world.as("hr")
                .contentType("text/csv")
                .body((String.join(",", RosterImport.Kind.STAFF.columns())
                                + "\n000202,市民 長,いちたみ おさ,,,77200,未発係長,本務,在職,,,,\n")
                        .getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/transfer-batches/" + batch + "/lines")
                .then()
                .statusCode(200);
        world.as("hr")
                .put("/api/v1/transfer-batches/" + batch + "/schedule")
                .then()
                .statusCode(200);
        // what HR looks at stands in the log
        for (String number : List.of("000777", "000103")) {
            world.as("hr").get("/people/" + world.person(number)).then().statusCode(200);
        }
        rosters().forEach(id -> world.as("hr").get("/api/v1/roster-imports/" + id + "/rejected"));
        actors.forgetAll();
    }

    private UUID handIn(String kind, String name, String file) {
        return UUID.fromString(
                handIn("hr", kind, name, file).then().statusCode(201).extract().path("id"));
    }

    private Response handIn(String login, String kind, String name, String file) {
        return world.as(login)
                .contentType("text/csv")
                .queryParam("kind", kind)
                .queryParam("fileName", name)
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/roster-imports");
    }

    private void apply(UUID roster) {
        world.as("hr")
                .put("/api/v1/roster-imports/" + roster + "/application")
                .then()
                .statusCode(200);
    }

    @ActivateRequestContext
    List<UUID> rosters() {
        return entities.createQuery("select r.id from RosterImport r where r.fileName like :name", UUID.class)
                .setParameter("name", MARK + "%")
                .getResultList();
    }

    /** Everything that has to do with the transfer. */
    @ActivateRequestContext
    Set<UUID> concerned() {
        Set<UUID> ids = new LinkedHashSet<>(rosters());
        for (String query : List.of(
                "select p.id from Person p where p.staffNumber in ('000777', '000103', '000203', '000205', '000101')",
                "select u.id from OrgUnit u where u.code in ('77100', '20200', '20000', '10110')",
                "select b.id from TransferBatch b",
                "select l.id from TransferLine l",
                "select s.id from TransferUnitStep s",
                "select g.id from RoleGrant g where g.person.staffNumber = '000203'")) {
            ids.addAll(entities.createQuery(query, UUID.class).getResultList());
        }
        return ids;
    }

    @Test
    void hrSeesWhatIsPrepared() {
        assertThat(read("hr", "/roster-imports")).contains("未発名簿.csv");
        assertThat(read("hr", "/people/" + world.person("000103"))).contains("未発主査");
        assertThat(read("hr", "/api/v1/roster-exports/staff"))
                .contains("未発参事", day.minusDays(1).toString());
        assertThat(read("hr", "/units?on=" + day)).contains("未発推進課");
    }

    @Test
    void nobodyElseReadsOfAComingPostAnywhere() {
        List<String> wrong = new ArrayList<>();
        Set<UUID> concerned = concerned();
        for (String reader : READERS) {
            world.signInAgain();
            Set<String> mine = java.util.Objects.requireNonNullElse(
                    FurtherCast.ROLES.get(reader), Set.of("EMPLOYEE", "MANAGER", "LEADER", "CONTACT"));
            List<Supplier<List<String>>> asked = new ArrayList<>();
            for (Routes.Route route : Routes.all()) {
                if (!route.method().equals("GET")
                        || route.isPublic()
                        || route.roles().stream().noneMatch(mine::contains)) {
                    continue;
                }
                for (String address : addresses(route, concerned)) {
                    Wire wire = Wire.bearer(world.token(reader));
                    asked.add(() -> {
                        String text = read(wire, reader, address);
                        return secrets.stream()
                                .filter(secret -> secret.matcher(text).find())
                                .map(secret -> reader + " reads " + secret + " at " + address)
                                .toList();
                    });
                }
            }
            AtOnce.all(asked).forEach(wrong::addAll);
        }
        assertThat(wrong).isEmpty();
    }

    /** The route about everything that is concerned, today and on the day after, which no answer names by itself. */
    private Set<String> addresses(Routes.Route route, Set<UUID> concerned) {
        Set<String> addresses = new TreeSet<>();
        List<String> kinds = route.path().contains("{kind}") ? List.of("staff", "units", "STAFF") : List.of("");
        for (String kind : kinds) {
            String path = route.path().replace("{kind}", kind).replace("{code}", "AI-WRITING");
            if (path.contains("{")) {
                concerned.forEach(id -> addresses.add(path.replaceAll("\\{[^}]*}", id.toString())));
            } else {
                addresses.add(path);
            }
        }
        Set<String> asked = new TreeSet<>(addresses);
        for (String address : addresses) {
            if (route.queries().contains("history")) {
                asked.add(address + "?history=true");
            }
            QUESTIONS.stream()
                    .filter(route.queries()::contains)
                    .forEach(query -> asked.add(address + "?" + query + "=" + day.plusDays(1)));
            if (!route.path().contains("{")) {
                if (route.queries().contains("unit")) {
                    asked.add(address + "?unit=20200");
                    asked.add(address + "?unit=20000");
                }
                if (route.queries().contains("kind") && route.path().contains("rights")) {
                    asked.add(address + "?kind=ROLE_ENDING");
                }
            }
        }
        return asked;
    }

    private String read(String reader, String address) {
        return read(Wire.bearer(world.token(reader)), reader, address);
    }

    private static String read(Wire wire, String reader, String address) {
        Wire.Answer answer = wire.get(address);
        assertThat(answer.status()).as(reader + " " + address).isLessThan(500);
        return answer.status() >= 400 ? "" : answer.type().contains("zip") ? unpacked(answer.body()) : answer.text();
    }

    private static String unpacked(byte[] zip) {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                text.append(entry.getName()).append(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @Test
    void anAdministratorHandsInWhatHoldsTodayAndNothingElse() {
        Response made = handIn(
                "operator",
                "staff",
                "今日.csv",
                STAFF + "000204,環境 長,たまき おさ,20200,課長,本務," + day + ",,\r\n"
                        + "000202,市民 長,いちたみ おさ,20100,課長,本務," + since + "," + day + ",\r\n"
                        + "000103,鈴木 次郎,すずき じろう,10110,主事,本務," + since + ",,\r\n"
                        + "000777,別人 名,べつじん めい,20100,主事,本務," + since + ",,\r\n");
        made.then()
                .statusCode(201)
                .body("rejected", equalTo(2))
                .body("rows.find { it.line == 2 }.reason", equalTo("roster-coming"))
                .body("rows.find { it.line == 3 }.reason", equalTo("roster-coming"))
                // nothing is said of what begins later
                .body("rows.find { it.line == 4 }.action", equalTo("UNCHANGED"))
                .body("rows.find { it.line == 5 }.action", equalTo("ADD"))
                .body(
                        "rows.find { it.line == 5 }.detail",
                        org.hamcrest.Matchers.not(org.hamcrest.Matchers.containsString(MARK)));
        world.as("operator")
                .get("/api/v1/roster-imports/" + made.path("id"))
                .then()
                .statusCode(200);
    }

    @Test
    void whatAnAdministratorWritesOutChangesNothingWhenItIsHandedInAgain() {
        for (String kind : List.of("units", "staff")) {
            String file = read("operator", "/api/v1/roster-exports/" + kind);
            String made = handIn("operator", kind, "again.csv", file)
                    .then()
                    .statusCode(201)
                    .body("rejected", equalTo(0))
                    .body("added", equalTo(0))
                    .body("moved", equalTo(0))
                    .body("ended", equalTo(0))
                    .body("changed", equalTo(0))
                    .extract()
                    .path("id");
            world.as("operator")
                    .put("/api/v1/roster-imports/" + made + "/application")
                    .then()
                    .statusCode(lessThan(300));
        }
        assertThat(read("hr", "/people/" + world.person("000103"))).contains("未発主査");
        assertThat(read("hr", "/api/v1/roster-exports/staff"))
                .contains(day.minusDays(1).toString());
        assertThat(read("hr", "/units?on=" + day)).contains("未発環境課");
    }

    @Test
    void whoIsYetToComeIsUnknownToWhoeverAsksForTheNumber() {
        world.as("manager")
                .body(Map.of("staffNumber", "000777"))
                .post("/api/v1/leaders")
                .then()
                .statusCode(422);
        String unit = world.actor("manager").unit().toString();
        // a deputy for a day on which the colleague will be elsewhere: the answer is about today
        world.as("manager")
                .body(Map.of(
                        "unit",
                        unit,
                        "staffNumber",
                        "000777",
                        "from",
                        day.toString(),
                        "to",
                        day.plusDays(1).toString(),
                        "reason",
                        "出張"))
                .post("/api/v1/deputies")
                .then()
                .statusCode(422)
                .body("faults[0].code", equalTo("person-unknown"));
        world.as("operator").get("/people/" + world.person("000777")).then().statusCode(404);
    }
}
