package org.meguri.people.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.platform.FiscalYear;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** What HR does with a batch on pages can be done by programs as well. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TransferByProgramTest {

    private static final String BATCHES = "/api/v1/transfer-batches/";

    @Inject
    World world;

    @Inject
    TransferDesk desk;

    private LocalDate day;
    private String id;

    @BeforeEach
    void thereIsABatch() {
        world.make();
        day = LocalDate.now(TransferDesk.TOKYO).plusDays(20);
        id = desk.prepare("番組で直す", day);
    }

    @AfterEach
    void dropped() {
        world.as("hr").delete(BATCHES + id);
    }

    @Test
    void aLineIsAddedOnceChangedAndTakenOut() {
        Map<String, String> line = Map.of("staffNumber", "000103", "name", "鈴木 次郎", "unit", "20110", "title", "主任");
        String first = add(line, "key-1");
        assertThat(add(line, "key-1")).as("the same request twice is one line").isEqualTo(first);
        String second = world.as("hr")
                .header("If-Match", "\"" + desk.version(id) + "\"")
                .body(Map.of("staffNumber", "000103", "name", "鈴木 次郎", "unit", "99999", "title", "主任"))
                .put(BATCHES + id + "/lines/" + first)
                .then()
                .statusCode(200)
                .body("action", equalTo("REJECTED"))
                .body("number", equalTo(1))
                .body("detail", containsString("99999"))
                .extract()
                .path("id");
        world.as("hr").delete(BATCHES + id + "/lines/" + first).then().statusCode(404);
        world.as("hr")
                .body(Map.of("unit", "20110"))
                .post(BATCHES + id + "/lines")
                .then()
                .statusCode(422);
        String rejected = world.as("hr")
                .get(BATCHES + id + "/rejected?format=utf-8")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(rejected).contains("理由").contains("99999");
        world.as("hr")
                .header("If-Match", "\"0\"")
                .delete(BATCHES + id + "/lines/" + second)
                .then()
                .statusCode(409);
        world.as("hr")
                .delete(BATCHES + id + "/lines/" + second)
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }

    @Test
    void aLineOfAnotherBatchIsNotFound() {
        String line = add(Map.of("staffNumber", "000103", "name", "鈴木 次郎", "unit", "20110", "title", "主任"), "key-2");
        String other = desk.prepare("別の異動", day);
        world.as("hr").delete(BATCHES + other + "/lines/" + line).then().statusCode(404);
        world.as("hr")
                .put(BATCHES + other + "/lines/" + line + "/undoing")
                .then()
                .statusCode(404);
        world.as("hr").delete(BATCHES + other).then().statusCode(200);
    }

    @Test
    void manyAreGivenAFurtherPostAtOnce() {
        world.as("hr")
                .body(Map.of("staffNumbers", List.of("000101", "000103"), "unit", "20110", "title", "主事"))
                .post(BATCHES + id + "/further-posts")
                .then()
                .statusCode(201)
                .body("rejected", equalTo(0));
        world.as("hr").get(BATCHES + id + "/lines").then().body("total", equalTo(2));
        world.as("hr")
                .body(Map.of("ending", true, "unit", "20110"))
                .post(BATCHES + id + "/further-posts")
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("to"));
        world.as("hr")
                .body(Map.of("staffNumbers", List.of("000101"), "unit", "20110", "title", "主事", "to", "2027-02-30"))
                .post(BATCHES + id + "/further-posts")
                .then()
                .statusCode(422);
    }

    @Test
    void nameAndDatesAreSaidAnew() {
        int seen = desk.version(id);
        world.as("hr")
                .header("If-Match", "\"" + seen + "\"")
                .body(Map.of(
                        "name",
                        "直した名前",
                        "effectiveOn",
                        day.plusDays(1).toString(),
                        "disclosedFrom",
                        day.minusDays(7).toString()))
                .put(BATCHES + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("直した名前"))
                .body("effectiveOn", equalTo(day.plusDays(1).toString()));
        world.as("hr")
                .header("If-Match", "\"" + seen + "\"")
                .body(Map.of("name", "遅い", "effectiveOn", day.toString()))
                .put(BATCHES + id)
                .then()
                .statusCode(409);
        world.as("hr")
                .body(Map.of(
                        "name",
                        "",
                        "effectiveOn",
                        day.toString(),
                        "disclosedFrom",
                        day.plusDays(1).toString()))
                .put(BATCHES + id)
                .then()
                .statusCode(422);
    }

    @Test
    void aStepIsTakenOut() {
        String step = desk.step(id, Map.of("kind", "RENAME", "code", "20200", "name", "環境政策課"))
                .then()
                .statusCode(201)
                .extract()
                .path("steps[0].id");
        world.as("hr")
                .delete(BATCHES + id + "/steps/" + step)
                .then()
                .statusCode(200)
                .body("steps.size()", equalTo(0));
        world.as("hr").delete(BATCHES + id + "/steps/" + step).then().statusCode(404);
    }

    @Test
    void theListIsNarrowedToAFiscalYearHalfOrQuarter() {
        int year = FiscalYear.of(day).year();
        world.as("hr")
                .get("/api/v1/transfer-batches?period=" + year)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        world.as("hr")
                .get("/api/v1/transfer-batches?period=" + (year - 1))
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        world.as("hr").get("/api/v1/transfer-batches?period=someday").then().statusCode(422);
        assertThat(desk.page("/transfers?period=" + year).text()).contains("番組で直す");
        assertThat(desk.page("/transfers?period=" + (year - 1) + "H1").text()).doesNotContain("番組で直す");
    }

    private String add(Map<String, String> line, String key) {
        return world.as("hr")
                .header("Idempotency-Key", key)
                .body(line)
                .post(BATCHES + id + "/lines")
                .then()
                .statusCode(201)
                .body("action", equalTo("MOVE"))
                .extract()
                .path("id");
    }
}
