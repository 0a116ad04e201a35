package org.meguri.practice.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.meguri.platform.DateText;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** What a trainer chooses in the form reaches the list of whom it would be assigned to. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class AssignmentPagesTest {

    @Inject
    World world;

    @Test
    void whatWasChosenIsShownBeforeItIsAssigned() {
        world.make();
        Map<String, String> cookies = world.cookies("trainer");
        Document form =
                Jsoup.parse(given().cookies(cookies).get("/assignments/new").asString());

        Document preview = Jsoup.parse(given().cookies(cookies)
                .queryParam("brief", form.select("input[name=brief]").first().val())
                .queryParam(
                        "unit", form.select("select[name=unit] option").get(1).val())
                .queryParam("people", "")
                .queryParam("dueOn", form.select("input[name=dueOn]").first().val())
                .get("/assignments/preview")
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(preview.select("input[name=person]")).isNotEmpty();
        assertThat(DateText.parse(preview.select("input[name=dueOn]").val()))
                .isPresent()
                .isEqualTo(DateText.parse(form.select("input[name=dueOn]").val()));
    }
}
