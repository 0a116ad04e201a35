package org.meguri.people.file;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.platform.problem.Invalid;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DataSheetTest {

    @Inject
    World world;

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void whatTheOfficeSaysStandsOnTheSheetBesideWhatTheProductKnows() {
        Map<String, String> cookies = world.cookies("hr");
        Document form =
                Jsoup.parse(given().cookies(cookies).get("/data-sheet/edit").asString());
        given().cookies(cookies)
                .redirects()
                .follow(false)
                .formParam(
                        "_token",
                        form.selectFirst("main form input[name=_token]").val())
                .formParam(
                        "_submission",
                        form.selectFirst("main form input[name=_submission]").val())
                .formParam("version", form.selectFirst("input[name=version]").val())
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("office", "総務部人事課")
                .formParam("contact", "<b>窓口</b>")
                .post("/data-sheet/edit")
                .then()
                .statusCode(303);
        String sheet = given().cookies(cookies).get("/data-sheet").asString();
        assertThat(sheet).doesNotContain("<b>窓口</b>");
        assertThat(Jsoup.parse(sheet).select(".data-sheet").text())
                .contains("総務部人事課", "<b>窓口</b>", "試験市", "職員カード", "監査ログ", "プロンプト");
        world.as("hr")
                .get("/api/v1/data-sheet")
                .then()
                .body("office", equalTo("総務部人事課"))
                .body("items.title", hasItem("発令"));
    }

    @Test
    void tooMuchIsRefusedBesideItsFieldAndStaysTyped() {
        Map<String, String> cookies = world.cookies("hr");
        String token = Jsoup.parse(
                        given().cookies(cookies).get("/data-sheet/edit").asString())
                .selectFirst("main form input[name=_token]")
                .val();
        given().cookies(cookies)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", token)
                .formParam("office", "課".repeat(201))
                .formParam("purpose", "そのまま")
                .post("/data-sheet/edit")
                .then()
                .statusCode(422)
                .body(containsString("office-error"))
                .body(containsString("そのまま"));
    }

    @Test
    void aSheetThatSomebodyElseChangedIsNotWrittenOver() {
        world.as("hr")
                .header("If-Match", "\"999\"")
                .body("{\"office\":\"x\"}")
                .put("/api/v1/data-sheet")
                .then()
                .statusCode(409);
    }

    @Test
    void anOfficeIsNoLongerThanItsField() {
        assertThatThrownBy(() -> new DataSheet.Said("課".repeat(201), "", "", "", ""))
                .isInstanceOf(Invalid.class);
    }
}
