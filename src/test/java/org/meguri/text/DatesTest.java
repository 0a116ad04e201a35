package org.meguri.text;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meguri.platform.FiscalYear;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Dates and periods as they are typed and as they are shown, in pages, in the API and in files. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DatesTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Inject
    World world;

    @BeforeEach
    void make() {
        world.make();
    }

    private static String today(String pattern) {
        return pattern.formatted(
                LocalDate.now(TOKYO).getYear() - 2018,
                LocalDate.now(TOKYO).getMonthValue(),
                LocalDate.now(TOKYO).getDayOfMonth());
    }

    @Test
    void aFieldUnderstandsTheEraAndShowsItAgain() {
        Document page = Jsoup.parse(given().cookies(world.cookies("hr"))
                .queryParam("asOf", today("R%d.%d.%d"))
                .get("/home/hr")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(page.selectFirst("input[name=asOf]").val()).isEqualTo(today("令和%d年%d月%d日"));
        assertThat(page.selectFirst("input[name=asOf]").attr("type")).isEqualTo("text");
    }

    @ParameterizedTest
    @CsvSource({"平成32年4月1日,平成は31年4月30日まで", "令和0年4月1日,元年", "2026-02-30,日数", "2026/13/1,1から12まで", "26/4/1,元号の年か西暦か"})
    void anImpossibleDateIsRefusedBesideItsFieldWithTheReason(String typed, String said) {
        Document page = Jsoup.parse(given().cookies(world.cookies("hr"))
                .queryParam("asOf", typed)
                .get("/home/hr")
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertThat(page.select("#asOf-error").text()).contains(said);
        assertThat(page.selectFirst("input[name=asOf]").val()).isEqualTo(typed);
        Document units = Jsoup.parse(given().cookies(world.cookies("hr"))
                .queryParam("on", typed)
                .get("/units")
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertThat(units.select("#on-error").text()).contains(said);
    }

    @Test
    void theApiUnderstandsTheEraAndGivesTheReasonInTheReadersLanguage() {
        world.as("trainer")
                .body(Map.of("dueOn", "平成32年4月1日"))
                .post("/api/v1/courses/ai-basics/enrolments")
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("dueOn"))
                .body("faults[0].code", equalTo("date-after-heisei"))
                .body("faults[0].message", containsString("令和元年"));
        world.as("employee")
                .header("Accept-Language", "en")
                .queryParam("period", "2026Q9")
                .get("/api/v1/loops")
                .then()
                .statusCode(422)
                .body("faults[0].code", equalTo("period"));
    }

    @Test
    void aRosterSaysWhyADateCannotBe() {
        String file = "職員番号,氏名,ふりがな,別名,任用形態,所属コード,職名,本務兼務,状態,発令日,終了日,退職日\n"
                + "000801,日付 一,ひづけ いち,,正規,20110,主事,本務,在職,平成32年4月1日,,\n"
                + "000802,日付 二,ひづけ に,,正規,20110,主事,本務,在職,R8.4.1,,\n"
                + "000803,日付 三,ひづけ さん,,正規,20110,主事,本務,在職,46113,,\n";
        world.as("hr")
                .contentType("text/csv")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/roster-imports?kind=staff")
                .then()
                .statusCode(201)
                .body("rejected", equalTo(1))
                .body("added", equalTo(2))
                .body("rows.find { it.line == 2 }.reason", equalTo("date-after-heisei"))
                .body("rows.find { it.line == 2 }.detail", containsString("平成は31年4月30日まで"));
    }

    @Test
    void aPeriodShowsTheFiguresAtItsEndOrOfToday() {
        int year = FiscalYear.of(LocalDate.now(TOKYO)).year();
        Document page = Jsoup.parse(given().cookies(world.cookies("hr"))
                .queryParam("period", String.valueOf(year))
                .get("/home/hr")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertThat(page.select(".head__text").text()).contains("年度", today("令和%d年%d月%d日"));
        assertThat(page.select("select[name=period] option[selected]").val()).isEqualTo(String.valueOf(year));
        given().cookies(world.cookies("hr"))
                .queryParam("period", year + 1)
                .get("/home/hr")
                .then()
                .statusCode(422)
                .body(containsString("まだ始まっていない期間です"));
        world.as("hr")
                .queryParam("period", year)
                .get("/api/v1/insight/loops")
                .then()
                .statusCode(200)
                .body("asOf", equalTo(LocalDate.now(TOKYO).toString()));
        given().cookies(world.cookies("hr"))
                .queryParam("period", year)
                .get("/home/hr/loops.csv")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("-" + year + "-"));
        given().cookies(world.cookies("hr"))
                .queryParam("period", year - 1)
                .get("/loops")
                .then()
                .statusCode(200)
                .contentType(ContentType.HTML);
    }
}
