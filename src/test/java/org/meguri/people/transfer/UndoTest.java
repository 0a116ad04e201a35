package org.meguri.people.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.Actors;
import org.meguri.people.ApplyRoster;
import org.meguri.people.ImportRoster;
import org.meguri.people.RosterImport;
import org.meguri.platform.MovableClock;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** What a batch wrote is put back to the last column. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UndoTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String HEADER = String.join(",", RosterImport.Kind.STAFF.columns()) + "\n";

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    DueTransfers due;

    @Inject
    Actors actors;

    @Inject
    ImportRoster importRoster;

    @Inject
    ApplyRoster applyRoster;

    @Inject
    EntityManager entities;

    private LocalDate day;

    @BeforeEach
    void theDayIsTwentyDaysAhead() {
        world.make();
        day = LocalDate.now(TOKYO).plusDays(20);
    }

    @AfterEach
    void now() {
        clock.release();
        world.signInAgain();
        actors.forgetAll();
    }

    @Test
    void aNumberAndANameComeBackWithTheirOrderAndFormerNames() {
        roster("009101,古田 一子,ふるた いちこ,,,10210,主事,本務,在職," + since() + ",,\n");
        List<String> before = everything();
        String id = scheduled("009199,新井 一子,あらい いちこ,,,20110,主事,本務,在職,,,,009101\n");
        at(day.plusDays(3));
        due.tick();
        assertThat(rows("select staff_number, sort_key from person where name = '新井 一子'"))
                .hasSize(1)
                .allMatch(row -> row.startsWith("009199"));
        assertThat(rows("select name_from from person where name = '新井 一子'"))
                .as("the name is that of the day of the batch, whenever it was carried out")
                .containsExactly(day.toString());
        assertThat(rows("select name, used_until from former_name where name = '古田 一子'"))
                .containsExactly("古田 一子 " + day.minusDays(1));

        undo(id).statusCode(200).body("state", equalTo("UNDONE"));

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void formerNamesFromBeforeTheBatchStay() {
        roster("009102,古田 二子,ふるた にこ,,,10210,主事,本務,在職," + since() + ",,\n");
        roster("009102,中井 二子,なかい にこ,,,10210,主事,本務,在職," + since() + ",,\n");
        List<String> before = everything();
        assertThat(before).anyMatch(row -> row.contains("古田 二子"));
        String id = scheduled("009102,新井 二子,あらい にこ,,,20110,主事,本務,在職,,,,\n");
        at(day);
        due.tick();
        assertThat(everything()).anyMatch(row -> row.startsWith("F") && row.contains("中井 二子"));
        undo(id).statusCode(200);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aNumberThatSomebodyElseHasSinceStandsInTheWayAndIsNamed() {
        roster("009103,古田 三子,ふるた みこ,,,10210,主事,本務,在職," + since() + ",,\n");
        String id = scheduled("009193,古田 三子,ふるた みこ,,,20110,主事,本務,在職,,,,009103\n");
        at(day);
        due.tick();
        roster("009103,横田 四郎,よこた しろう,,,10210,主事,本務,在職," + day + ",,\n");
        undo(id).statusCode(409).body("title", containsString("横田 四郎"));
    }

    @Test
    void dividedRenamedAndAbolishedUnitsComeBackWhole() {
        roster("009104,分田 一,わけた はじめ,,,20200,主事,本務,在職," + since() + ",,\n" + "009104,分田 一,わけた はじめ,,,10110,主事,兼務,在職,"
                + since() + ",,\n");
        List<String> before = everything();
        String id = prepare("機構改革");
        step(id, Map.of("kind", "ADD", "code", "20300", "parent", "20000", "name", "脱炭素課"));
        step(id, Map.of("kind", "ADD", "code", "20400", "parent", "20000", "name", "廃棄物課"));
        step(id, Map.of("kind", "DIVIDE", "code", "20200", "others", List.of("20300", "20400")));
        step(id, Map.of("kind", "RENAME", "code", "10100", "name", "総務文書課"));
        step(id, Map.of("kind", "ABOLISH", "code", "10110", "others", List.of("10100")));
        world.as("hr")
                .put("/api/v1/transfer-batches/" + id + "/schedule")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
        at(day);
        due.tick();
        world.as("hr").get("/api/v1/transfer-batches/" + id).then().body("state", equalTo("APPLIED"));
        assertThat(everything()).anyMatch(row -> row.contains("総務文書課")).isNotEqualTo(before);
        assertThat(rows("select count(*) from unit_succession")).containsExactly("3");

        undo(id).statusCode(200);

        assertThat(everything()).isEqualTo(before);
        assertThat(rows("select count(*) from unit_succession")).containsExactly("0");
    }

    private ValidatableResponse undo(String id) {
        return world.as("hr").put("/api/v1/transfer-batches/" + id + "/undoing").then();
    }

    /** Units, posts, people, names and roles of all bodies, with every column that says anything. */
    private List<String> everything() {
        List<String> all = new java.util.ArrayList<>();
        all.addAll(rows(
                "select 'U', cast(unit_id as varchar), cast(parent_id as varchar), level, name_ja, name_en, kana, valid_from, valid_to"
                        + " from unit_version"));
        all.addAll(
                rows(
                        "select 'O', cast(person_id as varchar), cast(unit_id as varchar), cast(title_id as varchar), kind, state, valid_from, valid_to from posting"));
        all.addAll(rows(
                "select 'P', cast(id as varchar), staff_number, name, kana, other_name, employment, search_text, sort_key,"
                        + " left_on, name_from, other_name_from, occupation from person"));
        all.addAll(rows("select 'F', cast(person_id as varchar), name, kana, used_from, used_until from former_name"));
        all.addAll(
                rows(
                        "select 'R', cast(person_id as varchar), role, cast(unit_id as varchar), valid_from, valid_to from role_grant"));
        all.sort(null);
        return all;
    }

    private List<String> rows(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((List<?>) entities.createNativeQuery(query).getResultList())
                        .stream()
                                .map(row -> row instanceof Object[] cells
                                        ? Arrays.stream(cells)
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(" "))
                                        : String.valueOf(row))
                                .toList());
    }

    private String since() {
        return org.meguri.platform.FiscalYear.of(LocalDate.now(TOKYO))
                .firstDay()
                .toString();
    }

    private String scheduled(String lines) {
        String id = prepare("改姓と改番");
        world.as("hr")
                .contentType("text/csv")
                .body((HEADER + lines).getBytes(StandardCharsets.UTF_8))
                .put("/api/v1/transfer-batches/" + id + "/lines")
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
        world.as("hr")
                .put("/api/v1/transfer-batches/" + id + "/schedule")
                .then()
                .statusCode(200);
        return id;
    }

    private String prepare(String name) {
        return world.as("hr")
                .body(Map.of("name", name, "effectiveOn", day.toString()))
                .post("/api/v1/transfer-batches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void step(String id, Map<String, ?> step) {
        world.as("hr")
                .body(step)
                .post("/api/v1/transfer-batches/" + id + "/steps")
                .then()
                .statusCode(201);
    }

    private void roster(String lines) {
        applyRoster.apply(
                world.actor("hr"),
                importRoster.dryRun(
                        world.actor("hr"),
                        RosterImport.Kind.STAFF,
                        "staff.csv",
                        (HEADER + lines).getBytes(StandardCharsets.UTF_8)));
    }

    private void at(LocalDate date) {
        clock.set(date.atTime(9, 0).atZone(TOKYO).toInstant());
        actors.forgetAll();
        world.signInAgain();
    }
}
