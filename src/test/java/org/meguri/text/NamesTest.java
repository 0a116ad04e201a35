package org.meguri.text;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meguri.people.Actor;
import org.meguri.people.ApplyRoster;
import org.meguri.people.ImportRoster;
import org.meguri.people.RosterImport;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Names are found however they are written, and shown as they are written. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class NamesTest {

    private static final String HEADINGS = "職員番号,氏名,ふりがな,別名,任用形態,所属コード,職名,本務兼務,状態,発令日,終了日,退職日\n";

    @Inject
    World world;

    @Inject
    ImportRoster importRoster;

    @Inject
    ApplyRoster applyRoster;

    @BeforeEach
    void make() {
        world.make();
    }

    private Document people(String words) {
        return Jsoup.parse(given().cookies(world.cookies("hr"))
                .queryParam("q", words)
                .get("/people")
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    private void roster(String line) {
        Actor admin = world.actor("admin");
        byte[] file = (HEADINGS + line + "\n").getBytes(StandardCharsets.UTF_8);
        applyRoster.apply(admin, importRoster.dryRun(admin, RosterImport.Kind.STAFF, "one.csv", file));
    }

    @ParameterizedTest
    @CsvSource({
        "高橋,000102,髙橋",
        "髙橋,000102,髙橋",
        "ﾀｶﾊｼ,000102,たかはし",
        "渡辺,000201,渡邉",
        "渡邊,000201,渡邉",
        "０００２０１,000201,000201"
    })
    void aPersonIsFoundInEverySpellingAndTheOriginalIsMarked(String words, String number, String marked) {
        Document page = people(words);
        assertThat(page.select("main td:contains(" + number + ")")).isNotEmpty();
        assertThat(page.select("main mark").eachText()).contains(marked);
        world.as("hr")
                .queryParam("q", words)
                .get("/api/v1/people")
                .then()
                .statusCode(200)
                .body("items.staffNumber", hasItem(number));
    }

    @Test
    void whoChangedTheirNameIsFoundByTheFormerOneAndKeepsTheHistory() {
        String since = "2026-04-01";
        roster("000777,結城 澪,ゆうき みお,,正規,20110,主事,本務,在職," + since + ",,");
        roster("000777,東雲 澪,しののめ みお,結城 澪,正規,20110,主事,本務,在職," + since + ",,");
        roster("000777,東雲 澪,しののめ みお,,正規,20110,主事,本務,在職," + since + ",,");
        Document page = people("結城");
        assertThat(page.select("main tbody tr")).hasSize(1);
        assertThat(page.select("main tbody tr").text()).contains("東雲 澪", "旧姓・通称：結城 澪");
        assertThat(page.select("main mark").eachText()).containsExactly("結城");
        String card = given().cookies(world.cookies("hr"))
                .get("/people/" + world.person("000777"))
                .asString();
        assertThat(Jsoup.parse(card).select(".facts").text()).contains("前の氏名", "結城 澪", "まで");
    }

    @Test
    void aUsedNameAndItsFirstDayComeFromAFileAndGoBackIntoIt() {
        String headings = HEADINGS.strip() + ",旧姓使用開始日\n";
        Actor admin = world.actor("admin");
        byte[] file = (headings + "000776,早瀬 澪,はやせ みお,霧島 澪,正規,20110,主事,本務,在職,2026-04-01,,,R8.4.10\n")
                .getBytes(StandardCharsets.UTF_8);
        applyRoster.apply(admin, importRoster.dryRun(admin, RosterImport.Kind.STAFF, "one.csv", file));
        String card = given().cookies(world.cookies("hr"))
                .get("/people/" + world.person("000776"))
                .asString();
        assertThat(Jsoup.parse(card).select(".facts").text()).contains("霧島 澪 令和8年4月10日から");
        assertThat(people("霧島").select("main tbody tr")).hasSize(1);
        String written = world.as("hr").get("/api/v1/roster-exports/staff").asString();
        assertThat(written).contains("霧島 澪").contains("2026-04-10");
        roster("000776,東 澪,あずま みお,,正規,20110,主事,本務,在職,2026-04-01,,");
        roster("000776,東 澪,あずま みお,東 澪,正規,20110,主事,本務,在職,2026-04-01,,");
        card = given().cookies(world.cookies("hr"))
                .get("/people/" + world.person("000776"))
                .asString();
        assertThat(Jsoup.parse(card).select(".facts").text()).contains("早瀬 澪", "令和8年4月10日から");
        assertThat(people("霧島").select("main tbody tr")).hasSize(1);
    }

    @Test
    void jobTitlesAreSaidInTheReadersLanguage() {
        java.util.Map<String, String> cookies = world.cookies("hr");
        speak(cookies, "en");
        try {
            for (String page : List.of(
                    "/units?all=1",
                    "/people",
                    "/units/" + world.actor("employee").unit())) {
                assertThat(given().cookies(cookies)
                                .get(page)
                                .then()
                                .statusCode(200)
                                .extract()
                                .asString())
                        .as(page)
                        .containsAnyOf(">Director<", ">Officer<")
                        .doesNotContain("課長<", "主任<");
            }
            world.as("hr")
                    .queryParam("q", "000101")
                    .get("/api/v1/people")
                    .then()
                    .body("items[0].title", equalTo("Officer"));
        } finally {
            speak(cookies, "ja");
        }
    }

    private static void speak(java.util.Map<String, String> cookies, String language) {
        given().cookies(cookies)
                .redirects()
                .follow(false)
                .formParam(
                        "_token",
                        Jsoup.parse(given().cookies(cookies).get("/preferences").asString())
                                .selectFirst("form input[name=_token]")
                                .val())
                .formParam("language", language)
                .formParam("dates", "era")
                .post("/preferences")
                .then()
                .statusCode(303);
    }

    @Test
    void aDecomposedNameIsComposedAndItsVariantsAreKept() {
        roster("000778,\uFA1B井 \u845B\uDB40\uDD00,ふくい く\u3099れん,,正規,20110,主事,本務,在職,2026-04-01,,");
        String name = world.as("hr")
                .queryParam("q", "福井葛")
                .get("/api/v1/people")
                .then()
                .body("total", equalTo(1))
                .extract()
                .path("items[0].name");
        assertThat(name).isEqualTo("\uFA1B井 \u845B\uDB40\uDD00");
        String kana =
                world.as("hr").queryParam("q", "福井葛").get("/api/v1/people").path("items[0].kana");
        assertThat(kana).isEqualTo("ふくい ぐれん").matches(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC));
    }

    @Test
    void peopleStandInTheOrderOfTheirReading() {
        List<String> kana = world.as("hr").get("/api/v1/people").path("items.kana");
        assertThat(kana.indexOf("さとう はなこ")).isLessThan(kana.indexOf("すずき じろう"));
        assertThat(kana.indexOf("すずき じろう")).isLessThan(kana.indexOf("たかはし はじめ"));
        assertThat(kana.indexOf("たかはし はじめ")).isLessThan(kana.indexOf("わたなべ まど"));
    }

    @Test
    void whatWasTypedIsNeverMarkUp() {
        String page = given().cookies(world.cookies("hr"))
                .queryParam("q", "<script>alert(1)</script> 佐藤")
                .get("/people")
                .asString();
        assertThat(page).doesNotContain("<script>alert");
        world.as("hr").queryParam("q", "%").get("/api/v1/people").then().body("items.name", not(hasItem("佐藤 花子")));
    }
}
