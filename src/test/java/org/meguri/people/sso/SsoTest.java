package org.meguri.people.sso;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.meguri.testing.World;

/** Signing in by the office's provider, as a browser goes about it. */
@QuarkusTest
@TestProfile(SsoTest.WithProvider.class)
class SsoTest {

    /** Meguri with a provider that these tests start themselves. */
    public static class WithProvider implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(SsoWorld.class));
        }

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("meguri.data", "./target/test-sso");
        }
    }

    private static final String CITY = "990019";
    private static final String TOWN = "990027";
    private static final String CALLBACK = "/sign-in/sso/callback";

    @Inject
    World world;

    @Inject
    Provider provider;

    @ConfigProperty(name = "meguri.sso.issuer")
    String issuer;

    @BeforeEach
    void set() {
        world.make();
        mode("fine", World.CAST.get("employee"), CITY);
        provider.forget();
    }

    private void mode(String name, String staff, String body) {
        given().baseUri(issuer.substring(0, issuer.lastIndexOf('/')))
                .queryParam("name", name)
                .queryParam("staff", staff)
                .queryParam("body", body)
                .get("/_mode")
                .then()
                .statusCode(204);
    }

    /** The browser at the provider: what comes back in the address. */
    private record Way(Cookies cookies, URI answer) {

        String part(String name) {
            for (String part : answer.getRawQuery().split("&")) {
                if (part.startsWith(name + "=")) {
                    return URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8);
                }
            }
            return "";
        }
    }

    private Way there(String next) {
        Response begun =
                given().redirects().follow(false).queryParam("next", next).get("/sign-in/sso");
        assertThat(begun.statusCode()).isEqualTo(303);
        String location = begun.header("Location");
        assertThat(location)
                .startsWith(issuer + "/auth?")
                .contains("response_type=code", "code_challenge_method=S256", "scope=openid+profile");
        Response answered =
                given().redirects().follow(false).urlEncodingEnabled(false).get(location);
        return new Way(begun.detailedCookies(), URI.create(answered.header("Location")));
    }

    private Response back(Way way) {
        return back(way, way.answer().getRawQuery());
    }

    private Response back(Way way, String query) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .cookies(way.cookies())
                .get(CALLBACK + "?" + query);
    }

    private Response signIn() {
        return back(there("/"));
    }

    @Test
    void whomTheProviderNamesIsSignedInAndGoesWhereTheyWanted() {
        Response answer = back(there("/practices?x=1&y=2"));
        answer.then().statusCode(303).header("Location", containsString("/practices?x=1&y=2"));
        given().cookies(answer.detailedCookies())
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("staffNumber", equalTo(World.CAST.get("employee")));
    }

    @Test
    void theSessionIsOursAndEndsWithOurs() {
        Cookies cookies = signIn().detailedCookies();
        mode("down", "", "");
        provider.forget();
        given().cookies(cookies).get("/api/v1/me").then().statusCode(200);
        String page = given().cookies(cookies).get("/practices").asString();
        String token = page.replaceAll("(?s).*name=\"_token\" value=\"([^\"]+)\".*", "$1");
        given().redirects()
                .follow(false)
                .cookies(cookies)
                .formParam("_token", token)
                .post("/sign-out")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in/sso/goodbye"));
        given().cookies(cookies).get("/api/v1/me").then().statusCode(401);
    }

    @Test
    void signingOutLeadsOnToTheProviderWhereItIsAskedFor() {
        given().get("/sign-in/sso/goodbye")
                .then()
                .statusCode(200)
                .header("Refresh", containsString("/sign-in/sso/end"));
        given().redirects()
                .follow(false)
                .get("/sign-in/sso/end")
                .then()
                .statusCode(303)
                .header("Location", startsWith(issuer + "/end?"))
                .header("Location", containsString("client_id=" + FakeProvider.CLIENT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wrong-nonce",
                "wrong-audience",
                "wrong-issuer",
                "other-issuer",
                "expired",
                "wrong-signature",
                "unsigned",
                "nonsense"
            })
    void whatCannotBeVerifiedIsRefused(String name) {
        mode(name, World.CAST.get("employee"), CITY);
        Response answer = signIn();
        answer.then().statusCode(401).body(containsString("確かめられませんでした"));
        assertThat(answer.cookie("meguri_access")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "999999,990019,403,まだありません",
        "000101,123456,403,団体コード",
        "000203,990019,403,アカウントは、まだ開かれていません",
        "101,990019,403,まだありません",
        "日本語,990019,403,職員番号を受け取れません"
    })
    void whoIsUnknownOrMayNotBeHereIsToldWhy(String staff, String body, int status, String said) {
        mode("fine", staff, body);
        Response answer = signIn();
        answer.then().statusCode(status).body(containsString(said)).body(containsString("/sign-in\""));
        assertThat(answer.cookie("meguri_access")).isNull();
    }

    @Test
    void theSameNumberInAnotherBodyIsAnotherPerson() {
        mode("fine", "000001", CITY);
        String city =
                given().cookies(signIn().detailedCookies()).get("/api/v1/me").path("name");
        mode("fine", "000001", TOWN);
        String town =
                given().cookies(signIn().detailedCookies()).get("/api/v1/me").path("name");
        assertThat(city).isNotEqualTo(town);
    }

    @Test
    void anAnswerIsGoodOnlyInTheBrowserThatBegan() {
        Way way = there("/");
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(CALLBACK + "?" + way.answer().getRawQuery())
                .then()
                .statusCode(401)
                .body(containsString("もう一度"));
        Way another = there("/");
        back(another, way.answer().getRawQuery()).then().statusCode(401);
    }

    @Test
    void anAnswerIsGoodOnce() {
        Way way = there("/");
        back(way).then().statusCode(303);
        back(way).then().statusCode(401);
    }

    @Test
    void aCodeOfAnotherSignInIsRefusedByItsProof() {
        Way mine = there("/");
        Way stolen = there("/");
        back(mine, "code=" + stolen.part("code") + "&state=" + mine.part("state"))
                .then()
                .statusCode(401);
    }

    @Test
    void nonsenseInTheAddressOrTheCookieIsRefusedWithoutAFault() {
        given().get(CALLBACK).then().statusCode(401);
        given().queryParam("state", "x")
                .queryParam("code", "y")
                .get(CALLBACK)
                .then()
                .statusCode(401);
        given().cookie("meguri_sso", "abc.def")
                .queryParam("state", "x")
                .queryParam("code", "y")
                .get(CALLBACK)
                .then()
                .statusCode(401);
    }

    @Test
    void whoCancelsIsToldSo() {
        mode("cancel", World.CAST.get("employee"), CITY);
        signIn().then().statusCode(401).body(containsString("取り消されました"));
    }

    @Test
    void nobodyIsLedAwayFromHere() {
        back(there("https://elsewhere.example/"))
                .then()
                .statusCode(303)
                .header("Location", not(containsString("elsewhere")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"slow", "token-down"})
    void aProviderThatDoesNotAnswerHoldsNobodyUp(String name) {
        Way way = there("/");
        mode(name, World.CAST.get("employee"), CITY);
        long begun = System.nanoTime();
        back(way).then().statusCode(503).body(containsString("職員番号とパスワード"));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void withTheProviderDownThePasswordStillWorks() {
        mode("down", "", "");
        given().redirects()
                .follow(false)
                .get("/sign-in/sso")
                .then()
                .statusCode(503)
                .body(containsString("職員番号とパスワード"))
                .body(containsString("href=\"/sign-in\""));
        given().get("/sign-in").then().statusCode(200).body(containsString("庁内アカウントでサインイン"));
        world.as("employee").get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void newKeysOfTheProviderAreFetched() {
        signIn().then().statusCode(303);
        mode("new-keys", World.CAST.get("employee"), CITY);
        provider.forgetPause();
        signIn().then().statusCode(303);
    }

    @Test
    void theSignInPageOffersBothWays() {
        given().queryParam("next", "/people?q=髙橋")
                .get("/sign-in")
                .then()
                .statusCode(200)
                .body(containsString("name=\"password\""))
                .body(containsString("/sign-in/sso"));
    }
}
