package org.meguri.loop.confirm;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.practice.Outcome;
import org.meguri.practice.RecordTry;
import org.meguri.practice.ReportPractice;
import org.meguri.testing.Practised;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** A head with many confirms several reports at once, and alone sees how long the own answers take. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class ConfirmationsTest {

    @Inject
    World world;

    @Inject
    Practised practised;

    @BeforeEach
    void make() {
        world.makeAnew();
    }

    @Test
    void severalAreConfirmedWithOneWordAndTheHeadSeesTheOwnTime() {
        UUID one = reported("employee", 0);
        UUID other = reported("employee", 1);
        Document list = page();
        assertThat(list.select("[name=practice]")).hasSize(2);
        assertThat(list.text()).contains("減った時間 1回試して、20分").doesNotContain("中央値");

        Response none = confirm(List.of(), "助かります。");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(none.asString()).select("textarea[name=text]").text())
                .isEqualTo("助かります。");

        Response done = confirm(List.of(one, other), "助かります。");
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.header("Location")).endsWith("/confirmations?done=2");
        for (UUID practice : List.of(one, other)) {
            world.as("employee")
                    .get("/api/v1/practices/" + practice)
                    .then()
                    .body("endorsement.comment", equalTo("助かります。"));
        }
        assertThat(page().text()).contains("中央値 0開庁日").contains("2件");
        assertThat(confirm(List.of(one), "もう一度").header("Location"))
                .as("what is confirmed stays as it is")
                .endsWith("?done=0");
    }

    @Test
    void aProgramConfirmsOnlyWhatIsTheHeads() {
        UUID one = reported("employee", 1);
        world.as("manager")
                .get("/api/v1/confirmations")
                .then()
                .statusCode(200)
                .body("items.practice", hasSize(1))
                .body("items[0].savedMinutes", equalTo(20));
        world.as("manager")
                .body(Map.of("practices", List.of()))
                .post("/api/v1/confirmations")
                .then()
                .statusCode(422);
        world.as("manager")
                .body(Map.of("practices", List.of(one, UUID.randomUUID())))
                .post("/api/v1/confirmations")
                .then()
                .statusCode(404);
        world.as("employee").get("/api/v1/practices/" + one).then().body("endorsement", nullValue());
        world.as("manager")
                .body(Map.of("practices", List.of(one), "comment", "よくできました。"))
                .post("/api/v1/confirmations")
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(1));
        world.as("manager")
                .get("/api/v1/confirmations/response-time")
                .then()
                .statusCode(200)
                .body("median", equalTo(0));
    }

    private UUID reported(String login, int module) {
        UUID practice = practised.reported(
                login,
                module,
                new RecordTry.Try(Outcome.WENT_WELL, 10, null, null, "書けました。", null),
                ReportPractice.Said.of(null));
        practised.learned(login, module);
        return practice;
    }

    private Document page() {
        return Jsoup.parse(
                given().cookies(world.cookies("manager")).get("/confirmations").asString());
    }

    private Response confirm(List<UUID> practices, String word) {
        Map<String, String> cookies = world.cookies("manager");
        Document list =
                Jsoup.parse(given().cookies(cookies).get("/confirmations").asString());
        RequestSpecification request = given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", list.select("input[name=_token]").first().val())
                .formParam("text", word);
        practices.forEach(one -> request.formParam("practice", one.toString()));
        return request.post("/confirmations");
    }
}
