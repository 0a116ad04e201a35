package org.meguri.loop.team;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** A head of two units sees both, and the one held beside the principal post only until its last day. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TwoUnitsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @Inject
    Actors actors;

    @AfterEach
    void end() {
        alsoHeads("delete", TODAY);
    }

    @Test
    void aFurtherPostAsHeadAddsItsUnitAndItsPeople() {
        world.make();
        alsoHeads("insert", TODAY);

        Actor manager = world.actor("manager");
        assertThat(manager.leads().includes(unit("10110"))).isTrue();
        assertThat(manager.leads().includes(unit("20200"))).isTrue();
        assertThat(world.as("manager").get("/api/v1/team").<List<String>>path("items.code"))
                .containsExactly("10100", "20200");
        given().cookies(world.cookies("manager"))
                .get("/team")
                .then()
                .statusCode(200)
                .body(containsString("鈴木 次郎"))
                .body(containsString("山本 環"))
                .body(containsString("<span class=\"chip chip--learn\">兼務</span>"));
        // the last day of a post is still to come: it says as much as the next appointment
        assertThat(world.as("manager").get("/api/v1/team").<List<String>>path("items.until"))
                .containsExactly(null, null);
    }

    @Test
    void aUnitBelowTheOwnOneIsMarkedWhereItStandsAndNotListedAgain() {
        world.make();
        alsoHeads("insert", TODAY, "10110");

        Document page = Jsoup.parse(
                given().cookies(world.cookies("manager")).get("/team").asString());
        assertThat(page.select("main h2").eachText()).singleElement().asString().startsWith("総務課");
        assertThat(page.select("main details").eachText())
                .filteredOn(text -> text.startsWith("文書係"))
                .singleElement()
                .asString()
                .contains("兼務")
                .doesNotContain("兼務（");
        assertThat(page.select("main tbody th").eachText()).doesNotHaveDuplicates();
    }

    @Test
    void onTheDayAfterItsLastThePostGivesNothing() {
        world.make();
        alsoHeads("insert", TODAY.minusDays(1));

        assertThat(world.actor("manager").leads().includes(unit("20200"))).isFalse();
        assertThat(world.as("manager").get("/api/v1/team").<List<String>>path("items.code"))
                .containsExactly("10100");
        world.as("manager").get("/api/v1/people/?unit=20200").then().body("total", org.hamcrest.Matchers.equalTo(0));
    }

    private UUID unit(String code) {
        return entities.createQuery(
                        "select u.id from OrgUnit u where u.body.lgCode = '990019' and u.code = :code", UUID.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    private void alsoHeads(String act, LocalDate until) {
        alsoHeads(act, until, "20200");
    }

    @Transactional
    void alsoHeads(String act, LocalDate until, String code) {
        UUID post = new UUID(7, 7);
        entities.createNativeQuery("delete from posting where id = :id")
                .setParameter("id", post)
                .executeUpdate();
        if (act.equals("insert")) {
            entities.createNativeQuery("""
                            insert into posting (id, person_id, unit_id, title_id, kind, state, valid_from, valid_to)
                            select :id, o.person_id, :unit, o.title_id, 'CONCURRENT', 'WORKING', :since, :until
                            from posting o where o.person_id = :person and o.kind = 'PRIMARY'
                            """)
                    .setParameter("id", post)
                    .setParameter("unit", unit(code))
                    .setParameter("since", TODAY.minusDays(10))
                    .setParameter("until", until)
                    .setParameter("person", world.person(World.CAST.get("manager")))
                    .executeUpdate();
        }
        actors.forgetAll();
    }
}
