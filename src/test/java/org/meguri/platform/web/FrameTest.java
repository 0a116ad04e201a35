package org.meguri.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** A page that refuses stands in the same frame as all others. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FrameTest {

    @Inject
    World world;

    @Test
    void aPathThatLeadsNowhereKeepsTheNavigationOfWhoIsSignedIn() {
        Document page = page("employee", "/nowhere/at/all", 404);
        assertThat(page.select("header nav a[href=/practices]")).isNotEmpty();
        assertThat(page.selectFirst("header .header__who").text()).isNotBlank();
    }

    @Test
    void aPageOfAnotherRoleKeepsTheNavigationOfWhoIsSignedIn() {
        Document page = page("employee", "/home/hr", 403);
        assertThat(page.select("header nav a[href=/practices]")).isNotEmpty();
        assertThat(page.select("header nav a[href=/people]")).isEmpty();
    }

    @Test
    void somethingThatIsNotThereKeepsTheNavigationOfWhoIsSignedIn() {
        Document page = page("employee", "/practices/00000000-0000-0000-0000-000000000000", 404);
        assertThat(page.select("header nav a[href=/practices]")).isNotEmpty();
    }

    @Test
    void whoIsNotSignedInSeesNoNavigation() {
        Response answer = given().get("/nowhere/at/all");
        assertThat(answer.statusCode()).isEqualTo(404);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("header nav")).isEmpty();
        assertThat(page.select("main h1")).isNotEmpty();
    }

    private Document page(String login, String path, int status) {
        Map<String, String> cookies = world.cookies(login);
        Response answer = given().cookies(cookies).get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("text/html");
        return Jsoup.parse(answer.asString());
    }
}
