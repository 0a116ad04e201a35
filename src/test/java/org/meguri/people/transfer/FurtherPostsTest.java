package org.meguri.people.transfer;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.meguri.people.ApplyRoster;
import org.meguri.people.ImportRoster;
import org.meguri.people.RosterImport;
import org.meguri.platform.FiscalYear;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** One further post (兼務) for two hundred people, given and ended on the page. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FurtherPostsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));
    private static final int PEOPLE = 200;

    @Inject
    World world;

    @Inject
    ImportRoster importRoster;

    @Inject
    ApplyRoster applyRoster;

    @Inject
    EntityManager entities;

    @Test
    void twoHundredPeopleAreGivenAFurtherPostAndItEndsForAllOfThem() {
        world.make();
        hire();
        String given = prepare("選挙事務の兼務", TODAY.minusDays(1));
        further(given, Map.of("staffNumbers", numbers("\n"), "unit", "20110", "title", "事務従事者"));
        applied(given);
        assertThat(holders(TODAY)).isEqualTo(PEOPLE);

        String ended = prepare("選挙事務の終わり", TODAY);
        further(ended, Map.of("mode", "END", "unit", "20110", "to", TODAY.toString()));
        applied(ended);
        assertThat(holders(TODAY)).as("the last day is a day of it").isEqualTo(PEOPLE);
        assertThat(holders(TODAY.plusDays(1))).isZero();

        world.as("hr")
                .put("/api/v1/transfer-batches/" + ended + "/undoing")
                .then()
                .statusCode(200);
        assertThat(holders(TODAY.plusDays(1))).isEqualTo(PEOPLE);
    }

    private void hire() {
        String lines = IntStream.range(0, PEOPLE)
                .mapToObj(i -> number(i) + ",多数 " + (char) ('一' + i) + ",,,,10210,主事,本務,在職,"
                        + FiscalYear.of(TODAY).firstDay() + ",,\n")
                .collect(Collectors.joining());
        applyRoster.apply(
                world.actor("hr"),
                importRoster.dryRun(
                        world.actor("hr"),
                        RosterImport.Kind.STAFF,
                        "staff.csv",
                        (String.join(",", RosterImport.Kind.STAFF.columns()) + "\n" + lines)
                                .getBytes(StandardCharsets.UTF_8)));
    }

    private static String number(int i) {
        return String.format("02%04d", i);
    }

    private static String numbers(String between) {
        return IntStream.range(0, PEOPLE).mapToObj(FurtherPostsTest::number).collect(Collectors.joining(between));
    }

    private String prepare(String name, LocalDate day) {
        return world.as("hr")
                .body(Map.of("name", name, "effectiveOn", day.toString()))
                .post("/api/v1/transfer-batches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void further(String id, Map<String, String> typed) {
        Map<String, String> cookies = world.cookies("hr");
        String token = Jsoup.parse(given().cookies(cookies)
                        .get("/transfers/" + id + "/further")
                        .asString())
                .selectFirst("main form input[name=_token]")
                .val();
        given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", token)
                .formParams(typed)
                .post("/transfers/" + id + "/further")
                .then()
                .statusCode(303);
        world.as("hr").get("/api/v1/transfer-batches/" + id).then().body("rejected", equalTo(0));
    }

    private void applied(String id) {
        world.as("hr")
                .put("/api/v1/transfer-batches/" + id + "/application")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPLIED"))
                .body("rejected", equalTo(0));
    }

    private int holders(LocalDate day) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("""
                                select count(o) from Posting o where o.kind = CONCURRENT and o.unit.code = '20110'
                                  and o.person.body.lgCode = '990019' and o.days.from <= :day and o.days.to >= :day
                                """, Long.class)
                        .setParameter("day", day)
                        .getSingleResult())
                .intValue();
    }
}
