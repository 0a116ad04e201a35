package org.meguri.learn.author;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.meguri.testing.SmallCourse;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Captions and transcript of a film are fields of the lesson, and end up in its text. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FilmFieldsTest {

    private static final String TEXT = "はじめ\n\n```film \nfile: media/a.mp4\ncaptions: \n\n```\n\nおわり";

    @Inject
    World world;

    private final Map<String, Map<String, String>> browsers = new HashMap<>();

    @Test
    void whatIsWrittenInTheFieldsStandsInTheTextAfterSaving() {
        String lesson = lesson("FILM-1");
        save(page(lesson), TEXT, null, null).then().statusCode(303);
        Document form = page(lesson);
        assertThat(form.select("#films input[name=filmOf]").val()).isEqualTo("ja:0");
        Response saved = save(form, form.select("textarea[name=text]").first().wholeText(), "-", "手が映る。");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(page(lesson)
                        .select("textarea[name=text]")
                        .first()
                        .wholeText()
                        .strip())
                .isEqualTo("はじめ\n\n```film 題\nfile: media/a.mp4\ncaptions: -\n\n手が映る。\n```\n\nおわり");
    }

    @Test
    void whereTheTextItselfWasChangedTheTextIsRight() {
        String lesson = lesson("FILM-2");
        save(page(lesson), TEXT, null, null).then().statusCode(303);
        Document form = page(lesson);
        String byHand = TEXT.replace("captions: ", "captions: media/by-hand.vtt");
        save(form, byHand, "-", "手が映る。").then().statusCode(303);
        assertThat(page(lesson).select("textarea[name=text]").first().wholeText())
                .contains("media/by-hand.vtt")
                .doesNotContain("手が映る。");
    }

    private Response save(Document form, String text, String captions, String transcript) {
        RequestSpecification request = given().cookies(cookies())
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam(
                        "_token",
                        form.selectFirst("main form input[name=_token]").val())
                .formParam("seen", form.select("input[name=seen]").val())
                .formParam("title", "題")
                .formParam("text", text.replace("\n", "\r\n"));
        if (captions != null) {
            request.formParam("filmOf", form.select("input[name=filmOf]").val())
                    .formParam("filmSeen", form.select("input[name=filmSeen]").val())
                    .formParam("filmTitle", "題")
                    .formParam("filmCaptions", captions)
                    .formParam("filmTranscript", transcript);
        }
        return request.post(form.selectFirst("form[data-media]").attr("action"));
    }

    private String lesson(String code) {
        SmallCourse.publish(world, code, "文");
        String draft = world.as("trainer")
                .body(Map.of("code", code))
                .post("/api/v1/course-drafts")
                .path("id");
        return "/course-drafts/" + draft + "/modules/M1/lessons/l0";
    }

    private Document page(String path) {
        return Jsoup.parse(given().cookies(cookies())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private Map<String, String> cookies() {
        return browsers.computeIfAbsent("trainer", world::cookies);
    }
}
