package org.meguri.people.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.ApplyRoster;
import org.meguri.people.ImportRoster;
import org.meguri.people.RosterImport;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** One mistake of a batch that took effect is put right without taking everybody else back. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class UndoLineTest {

    @Inject
    World world;

    @Inject
    TransferDesk desk;

    @Inject
    ImportRoster importRoster;

    @Inject
    ApplyRoster applyRoster;

    @Inject
    EntityManager entities;

    private LocalDate day;
    private String id;

    @BeforeEach
    void theDayIsTwentyDaysAhead() {
        world.make();
        day = LocalDate.now(TransferDesk.TOKYO).plusDays(20);
    }

    @AfterEach
    void takenBack() {
        desk.undo(id);
        desk.now();
    }

    @Test
    void onePersonGoesBackAndEverybodyElseStays() {
        applied("000101,佐藤 花子,,,,20110,主任,本務,在職,,,\n000103,鈴木 次郎,,,,20110,主任,本務,在職,,,\n");
        assertThat(unitOf("000103")).isEqualTo("20110");

        undo("000103").statusCode(200).body("undoneAt", notNullValue()).body("staffNumber", equalTo("000103"));

        assertThat(unitOf("000103")).isEqualTo("10110");
        assertThat(unitOf("000101")).isEqualTo("20110");
        desk.batch(id).body("state", equalTo("APPLIED"));
        undo("000103").statusCode(409);
        assertThat(desk.page("/transfers/" + id).text()).contains("に取消");

        // the rest can still be taken back as a whole
        desk.undo(id).statusCode(200).body("state", equalTo("UNDONE"));
        assertThat(unitOf("000101")).isEqualTo("10110");
        assertThat(unitOf("000103")).isEqualTo("10110");
    }

    @Test
    void thePageHasAButtonForEachPerson() {
        applied("000101,佐藤 花子,,,,20110,主任,本務,在職,,,\n000103,鈴木 次郎,,,,20110,主任,本務,在職,,,\n");
        String path = "/transfers/" + id + "/lines/" + desk.line(id, "000103") + "/undoing";
        Element form = desk.page("/transfers/" + id).selectFirst("form[action=" + path + "]");
        assertThat(form.text()).contains("この人だけ取り消す");
        assertThat(desk.post(path, Map.of("version", desk.version(id) - 1)).statusCode())
                .as("somebody else has changed it since")
                .isEqualTo(409);
        assertThat(unitOf("000103")).isEqualTo("20110");
        desk.post(path, Map.of("version", desk.version(id))).then().statusCode(303);
        assertThat(unitOf("000103")).isEqualTo("10110");
        assertThat(unitOf("000101")).isEqualTo("20110");
    }

    @Test
    void aLaterPostStandsInTheWayAndIsNamed() {
        applied("000101,佐藤 花子,,,,20110,主任,本務,在職,,,\n000203,山本 環,,,,20110,主任,本務,在職,,,\n");
        roster("000203,山本 環,,,,10110,主査,本務,在職," + day.plusDays(5) + ",,\n");
        undo("000203").statusCode(409).body("title", containsString("文書係 主査")).body("title", not(containsString("佐藤")));
        undo("000101").statusCode(200);
        assertThat(unitOf("000101")).isEqualTo("10110");
        assertThat(unitOf("000203")).isEqualTo("20110");
    }

    @Test
    void nobodyGoesBackIntoAUnitThatIsGone() {
        id = desk.prepare("機構改革", day);
        desk.step(id, Map.of("kind", "ABOLISH", "code", "10110", "others", List.of("10100")))
                .then()
                .statusCode(201);
        desk.handIn(id, "000101,佐藤 花子,,,,20110,主任,本務,在職,,,\n").then().statusCode(200);
        desk.at(day);
        desk.apply(id).statusCode(200);
        undo("000101").statusCode(409).body("title", containsString("文書係"));
        assertThat(unitOf("000101")).isEqualTo("20110");
    }

    @Test
    void aBatchBeforeItsDayHasNothingToTakeBack() {
        id = desk.prepare("これから", day);
        desk.handIn(id, "000101,佐藤 花子,,,,20110,主任,本務,在職,,,\n000999x,見知らぬ 人,,,,99999,主事,,,,,\n");
        undo("000101").statusCode(409);
        desk.at(day);
        desk.apply(id).statusCode(200);
        undo("000999x").statusCode(409);
        world.as("hr").get("/api/v1/transfer-batches/" + id + "/lines").then().body("items[0].undoneAt", nullValue());
    }

    private void applied(String lines) {
        id = desk.prepare("一人だけ直す", day);
        desk.handIn(id, lines).then().statusCode(200).body("rejected", equalTo(0));
        desk.at(day);
        desk.apply(id).statusCode(200);
    }

    private ValidatableResponse undo(String number) {
        return world.as("hr")
                .put("/api/v1/transfer-batches/" + id + "/lines/" + desk.line(id, number) + "/undoing")
                .then();
    }

    private void roster(String lines) {
        applyRoster.apply(
                world.actor("hr"),
                importRoster.dryRun(
                        world.actor("hr"),
                        RosterImport.Kind.STAFF,
                        "staff.csv",
                        (TransferDesk.HEADER + lines).getBytes(StandardCharsets.UTF_8)));
    }

    private String unitOf(String number) {
        return entities.createQuery("""
                        select o.unit.code from Posting o
                        where o.person.staffNumber = :number and o.person.body.lgCode = '990019' and o.kind = PRIMARY
                          and o.days.from <= :day and o.days.to >= :day
                        """, String.class)
                .setParameter("number", number)
                .setParameter("day", day)
                .getSingleResult();
    }
}
