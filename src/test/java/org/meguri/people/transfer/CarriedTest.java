package org.meguri.people.transfer;

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
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Who moves only because the unit is reorganised sees the coming place at the disclosure, like everybody else. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CarriedTest {

    @Inject
    World world;

    @Inject
    TransferDesk desk;

    private LocalDate day;
    private String id;

    @BeforeEach
    void twoSectionsAreToBeOne() {
        world.make();
        day = LocalDate.now(TransferDesk.TOKYO).plusDays(20);
        id = desk.prepare("機構改革", day, day.minusDays(7));
        desk.step(
                        id,
                        Map.of(
                                "kind", "UNITE",
                                "code", "10300",
                                "others", List.of("10100", "10200"),
                                "parent", "10000",
                                "name", "総務人事課"))
                .then()
                .statusCode(201);
        desk.schedule(id);
    }

    @AfterEach
    void now() {
        desk.now();
        world.as("hr").delete("/api/v1/transfer-batches/" + id);
    }

    @Test
    void nobodyIsToldBeforeTheDisclosure() {
        desk.at(day.minusDays(8));
        world.as("manager").get("/api/v1/me/transfers").then().body("total", equalTo(0));
        world.as("director").get("/api/v1/me/transfers").then().body("total", equalTo(0));
    }

    @Test
    void whoIsCarriedAlongSeesTheComingPlaceAndSoDoTheHeads() {
        desk.at(day.minusDays(7));
        world.as("manager")
                .get("/api/v1/me/transfers")
                .then()
                .body("items[0].self", equalTo(true))
                .body("items[0].to", containsString("総務人事課"));
        world.as("director").get("/api/v1/me/transfers").then().body("items.to", hasItem(containsString("総務人事課")));
        world.as("sibling").get("/api/v1/me/transfers").then().body("items.to", not(hasItem(containsString("総務人事課"))));
    }

    @Test
    void aLineOfOnesOwnIsToldInstead() {
        world.as("hr")
                .delete("/api/v1/transfer-batches/" + id + "/schedule")
                .then()
                .statusCode(200);
        desk.handIn(id, "000102,髙橋 一,,,,20100,課長,本務,在職,,,\n").then().statusCode(200);
        desk.schedule(id);
        desk.at(day.minusDays(7));
        world.as("manager")
                .get("/api/v1/me/transfers")
                .then()
                .body("items.findAll { it.self }.size()", equalTo(1))
                .body("items.find { it.self }.to", not(containsString("総務人事課")));
    }
}
