package org.meguri.people.transfer;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.meguri.people.Actors;
import org.meguri.people.RosterImport;
import org.meguri.platform.MovableClock;
import org.meguri.testing.World;

/** What HR does with batches of transfers in tests: through the API, and on the pages with the token of the page. */
@ApplicationScoped
class TransferDesk {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final String HEADER = String.join(",", RosterImport.Kind.STAFF.columns()) + "\n";
    private static final String BATCHES = "/api/v1/transfer-batches/";

    private final World world;
    private final MovableClock clock;
    private final Actors actors;

    TransferDesk(World world, MovableClock clock, Actors actors) {
        this.world = world;
        this.clock = clock;
        this.actors = actors;
    }

    void at(LocalDate date) {
        clock.set(date.atTime(9, 0).atZone(TOKYO).toInstant());
        actors.forgetAll();
        world.signInAgain();
    }

    void now() {
        clock.release();
        actors.forgetAll();
        world.signInAgain();
    }

    String prepare(String name, LocalDate on) {
        return world.as("hr")
                .body(Map.of("name", name, "effectiveOn", on.toString()))
                .post("/api/v1/transfer-batches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    String prepare(String name, LocalDate on, LocalDate disclosed) {
        return world.as("hr")
                .body(Map.of("name", name, "effectiveOn", on.toString(), "disclosedFrom", disclosed.toString()))
                .post("/api/v1/transfer-batches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    Response handIn(String id, String lines) {
        return put(id, (HEADER + lines).getBytes(StandardCharsets.UTF_8));
    }

    Response put(String id, byte[] file) {
        return world.as("hr").contentType("application/octet-stream").body(file).put(BATCHES + id + "/lines");
    }

    Response step(String id, Map<String, ?> step) {
        return world.as("hr").body(step).post(BATCHES + id + "/steps");
    }

    void schedule(String id) {
        world.as("hr").put(BATCHES + id + "/schedule").then().statusCode(200);
    }

    ValidatableResponse apply(String id) {
        return world.as("hr").put(BATCHES + id + "/application").then();
    }

    ValidatableResponse undo(String id) {
        return world.as("hr").put(BATCHES + id + "/undoing").then();
    }

    ValidatableResponse batch(String id) {
        return world.as("hr").get(BATCHES + id).then().statusCode(200);
    }

    int version(String id) {
        return batch(id).extract().path("version");
    }

    /** The id of the line about the staff number. */
    String line(String id, String number) {
        return world.as("hr")
                .get(BATCHES + id + "/lines")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.staffNumber == '" + number + "' }.id");
    }

    Document page(String path) {
        return Jsoup.parse(given().cookies(world.cookies("hr")).get(path).asString());
    }

    /** Looks at a page as HR, without following where it leads. */
    Response get(String path) {
        return given().cookies(world.cookies("hr")).redirects().follow(false).get(path);
    }

    /** Sends the form of a page as HR. */
    Response post(String path, Map<String, ?> typed) {
        Map<String, String> cookies = world.cookies("hr");
        return given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", token(cookies))
                .formParams(new HashMap<>(typed))
                .post(path);
    }

    /** Hands a file in on the page of the batch. */
    Response post(String id, String name, byte[] file, int version) {
        Map<String, String> cookies = world.cookies("hr");
        return given().cookies(cookies)
                .redirects()
                .follow(false)
                .header("Accept-Language", "ja")
                .multiPart("_token", token(cookies))
                .multiPart("version", String.valueOf(version))
                .multiPart("file", name, file, "application/octet-stream")
                .post("/transfers/" + id + "/file");
    }

    private static String token(Map<String, String> cookies) {
        return Jsoup.parse(given().cookies(cookies).get("/transfers/new").asString())
                .selectFirst("main form input[name=_token]")
                .val();
    }
}
