package org.meguri.learn.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** What a screen reader says of a lesson, and in which order: landmarks, headings, pictures, films, things to try. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LessonReadingOrderTest {

    private static final String FILM =
            "```film 電話の受け方\nfile: media/phone.mp4\ncaptions: media/phone.vtt\n\n職員：はい。\n```\n";

    @Inject
    World world;

    @Inject
    LessonHtml html;

    @Test
    void everyShippedLessonIsReadFromItsTitleDownWithoutAGap() {
        Map<String, String> cookies = world.cookies("employee");
        List<String> wrong = new ArrayList<>();
        List<String> lessons = new ArrayList<>();
        for (String code : List.of("AI-BASIC", "AI-WRITING")) {
            lessons.addAll(world.as("employee")
                    .get("/api/v1/courses/" + code)
                    .jsonPath()
                    .getList("modules.lessons.flatten().id", String.class));
        }
        assertThat(lessons).hasSizeGreaterThan(10);
        for (String lesson : lessons) {
            Document page = Jsoup.parse(
                    given().cookies(cookies).get("/lessons/" + lesson).asString());
            faults(page).forEach(fault -> wrong.add(page.title() + ": " + fault));
        }
        assertThat(wrong).isEmpty();
    }

    private static List<String> faults(Document page) {
        List<String> faults = new ArrayList<>();
        if (page.select("body > header").size() != 1
                || page.select("main").size() != 1
                || page.select("body > footer").size() != 1) {
            faults.add("landmarks");
        }
        if (page.select("main > article.lesson").size() != 1) {
            faults.add("the text is no article");
        }
        page.select("nav:not([aria-label])").forEach(nav -> faults.add("nav without a name"));
        int before = 0;
        for (Element heading : page.select("main h1, main h2, main h3, main h4, main h5, main h6")) {
            int level = heading.tagName().charAt(1) - '0';
            if (before == 0 ? level != 1 : level == 1 || level > before + 1) {
                faults.add("heading " + heading.text());
            }
            before = level;
        }
        page.select("main img:not([alt])").forEach(image -> faults.add("picture " + image.attr("src")));
        page.select("main details").stream()
                .filter(details -> details.childrenSize() == 0
                        || !details.child(0).tagName().equals("summary"))
                .forEach(details -> faults.add("details without a summary"));
        page.select("main table").stream()
                .filter(table -> table.select("th").isEmpty())
                .forEach(table -> faults.add("table without headings"));
        return faults;
    }

    @Test
    void aFilmIsNamedCaptionedAndFollowedByItsTranscript() {
        Document film = Jsoup.parseBodyFragment(html.render(FILM, Locale.JAPANESE, "/x/"));
        Element video = film.selectFirst("figure.film > video");
        assertThat(video.attr("aria-label")).isEqualTo("電話の受け方");
        assertThat(video.select("track[kind=captions]").attr("srclang")).isEqualTo("ja");
        assertThat(video.nextElementSibling().tagName()).isEqualTo("details");
        assertThat(video.nextElementSibling().text()).contains("職員：はい。");
    }

    @Test
    void theWorkedAnswerComesAfterWhatIsToBeTriedAndIsClosedAtFirst() {
        Document tried =
                Jsoup.parseBodyFragment(html.render("```try 直す\n短くする\n---\n答え <b>\n```\n", Locale.JAPANESE, "/x/"));
        Element figure = tried.selectFirst("figure.sheet--try");
        assertThat(figure.child(0).text()).isEqualTo("直す");
        assertThat(figure.child(1).text()).isEqualTo("短くする");
        Element worked = figure.child(2);
        assertThat(worked.tagName()).isEqualTo("details");
        assertThat(worked.hasAttr("open")).isFalse();
        assertThat(worked.select("div").text()).isEqualTo("答え <b>");
    }
}
