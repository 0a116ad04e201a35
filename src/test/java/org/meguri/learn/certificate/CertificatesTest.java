package org.meguri.learn.certificate;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** From what was earned to the paper, and from the paper to the page that verifies it. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class CertificatesTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @Inject
    World world;

    @Test
    void whatWasEarnedIsIssuedOnceAndVerifiedByAnybodyUntilItNoLongerHolds() throws Exception {
        world.as("hr")
                .body(Map.of("effectiveOn", TODAY.toString(), "text", "文", "pledge", "誓います。", "change", "はじめ"))
                .post("/api/v1/guidelines")
                .then()
                .statusCode(201);
        world.as("hr")
                .body(Map.of("staffNumbers", List.of("000102", "000103"), "grantedOn", TODAY.toString()))
                .post("/api/v1/licences/registrations")
                .then()
                .statusCode(200);

        Map<String, String> cookies = world.cookies("manager");
        String about = world.as("manager").get("/api/v1/certificates").path("items[0].about");
        post(cookies, "/certificates", Map.of("about", "course:AI-BASIC"))
                .then()
                .statusCode(422);
        post(cookies, "/certificates", Map.of("about", about)).then().statusCode(303);
        String id = world.as("manager").get("/api/v1/certificates").path("items[0].id");
        world.as("manager")
                .body(Map.of("about", about))
                .post("/api/v1/certificates")
                .then()
                .statusCode(201)
                .body("id", equalTo(id));
        String other = world.as("beside").get("/api/v1/certificates").path("items[0].about");
        world.as("beside")
                .body(Map.of("about", other))
                .post("/api/v1/certificates")
                .then()
                .statusCode(201);
        assertThat(world.as("beside").get("/api/v1/certificates").<Integer>path("items[0].number"))
                .isEqualTo(2);
        given().cookies(cookies)
                .get("/certificates")
                .then()
                .statusCode(200)
                .body(containsString("/certificates/" + id));

        byte[] file = world.as("manager")
                .get("/api/v1/certificates/" + id)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (PDDocument printed = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(printed)).contains("髙橋 一").contains("試験市");
        }
        given().cookies(cookies)
                .get("/certificates/" + id)
                .then()
                .statusCode(200)
                .contentType("application/pdf");
        world.as("employee").get("/api/v1/certificates/" + id).then().statusCode(404);

        String code = world.as("manager").get("/api/v1/certificates").path("items[0].code");
        given().get("/verify/" + code)
                .then()
                .statusCode(200)
                .body(containsString("有効な証です"))
                .body(containsString("髙橋 一"))
                .body(not(containsString("000102")));
        given().get("/verify/AAAA").then().statusCode(404).body(containsString("見つかりません"));

        String licence = about.substring("licence:".length());
        world.as("hr")
                .body(Map.of("reason", "返納のため"))
                .put("/api/v1/licences/" + licence + "/withdrawal")
                .then()
                .statusCode(204);
        given().get("/verify/" + code)
                .then()
                .statusCode(200)
                .body(containsString("今は有効ではありません"))
                .body(not(containsString("返納")));
        int status = 200;
        for (int i = 0; i < 40 && status != 429; i++) {
            status = given().get("/verify/AAAA").statusCode();
        }
        assertThat(status).isEqualTo(429);
    }

    private static Response post(Map<String, String> cookies, String path, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put(
                "_token",
                Jsoup.parse(given().cookies(cookies).get("/preferences").asString())
                        .selectFirst("form input[name=_token]")
                        .val());
        return given().redirects()
                .follow(false)
                .cookies(cookies)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(new HashMap<>(sent))
                .post(path);
    }
}
