package org.meguri.people.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.Actor;
import org.meguri.people.ApplyRoster;
import org.meguri.people.ImportRoster;
import org.meguri.people.RosterImport;
import org.meguri.people.SetUpInstallation;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** The organisation of any day, the names of its levels, and the bodies of the installation, through page and interface. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OrganisationTest {

    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @Inject
    World world;

    @Inject
    ImportRoster importRoster;

    @Inject
    ApplyRoster applyRoster;

    @Inject
    SetUpInstallation setUpInstallation;

    private static boolean made;
    private static String operator;

    @BeforeEach
    @ActivateRequestContext
    void aUnitWillBeRenamedAndSomebodyWillMove() {
        world.make();
        if (made) {
            return;
        }
        made = true;
        Actor admin = world.actor("admin");
        String soon = TODAY.plusDays(40).toString();
        apply(
                admin,
                RosterImport.Kind.UNITS,
                "組織コード,階層,親組織コード,組織名,適用開始日\n"
                        + "77000,1,00000,来春準備部," + TODAY.minusDays(20) + "\n"
                        + "77000,1,00000,未来創造部," + soon + "\n"
                        + "77100,2,77000,春一番課," + soon + "\n");
        apply(
                admin,
                RosterImport.Kind.STAFF,
                "職員番号,氏名,ふりがな,所属コード,職名,本務兼務,発令日\n"
                        + "000771,内示 待子,ないじ まちこ,77000,部長,本務," + TODAY.minusDays(10) + "\n"
                        + "000771,内示 待子,ないじ まちこ,10100,課長補佐,本務," + soon + "\n");
        setUpInstallation.setUp(
                setUpInstallation.link(),
                new SetUpInstallation.Operator("設置 係", "operator", World.PASSWORD, World.PASSWORD));
        operator = given().contentType(ContentType.JSON)
                .body(Map.of("login", "operator", "password", World.PASSWORD))
                .post("/api/v1/tokens")
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");
    }

    private void apply(Actor admin, RosterImport.Kind kind, String file) {
        applyRoster.apply(admin, importRoster.dryRun(admin, kind, "f.csv", file.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsYetToComeIsShownToHrAlone() {
        String soon = TODAY.plusDays(41).toString();
        world.as("hr").get("/api/v1/units?asOf=" + soon).then().body("items.name", hasItem("未来創造部"));
        assertThat(world.as("hr").get("/units?on=" + soon).asString()).contains("未来創造部", "春一番課");
        String unit = world.as("hr").get("/api/v1/units?q=来春準備").path("items[0].id");
        world.as("hr").get("/api/v1/units/" + unit).then().body("versions[0].name", equalTo("未来創造部"));
        for (String reader : List.of("employee", "manager", "director", "trainer", "owner")) {
            world.as(reader).get("/api/v1/units?asOf=" + soon).then().statusCode(422);
            Response page = world.as(reader).get("/units?on=" + soon);
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.asString()).doesNotContain("未来創造部", "春一番課");
            world.as(reader).get("/api/v1/units?q=未来創造").then().body("total", equalTo(0));
            String history = world.as(reader).get("/api/v1/units/" + unit).asString();
            assertThat(history)
                    .contains("来春準備部")
                    .doesNotContain("未来創造部", TODAY.plusDays(39).toString());
            assertThat(world.as(reader).get("/units/" + unit).asString())
                    .contains("来春準備部")
                    .doesNotContain("未来創造部");
        }
    }

    @Test
    void aUnitThatIsSetUpLaterIsNotFoundUntilThenButByHr() {
        String unit = world.as("hr").get("/api/v1/units?q=春一番").path("items[0].id");
        world.as("hr").get("/units/" + unit).then().statusCode(200);
        world.as("manager").get("/units/" + unit).then().statusCode(404);
        world.as("manager").get("/api/v1/units/" + unit).then().statusCode(404);
    }

    @Test
    void aPersonsComingPostIsOnTheCardForHrAlone() {
        String person = world.person("000771").toString();
        assertThat(world.as("hr").get("/people/" + person).asString()).contains("来春準備部", "課長補佐");
        assertThat(world.as("owner").get("/people/" + person).asString())
                .contains("来春準備部")
                .doesNotContain("課長補佐");
    }

    @Test
    void aUnitIsFoundByANameThatItHadOnce() {
        String soon = TODAY.plusDays(41).toString();
        world.as("hr")
                .get("/api/v1/units?q=来春準備部")
                .then()
                .body("items[0].to", equalTo(TODAY.plusDays(39).toString()));
        assertThat(world.as("hr").get("/units?q=来春&on=" + soon).asString()).contains("前の名前");
        world.as("employee").get("/units?q=77000").then().body(containsString("来春準備部"));
        world.as("employee").get("/units?q=存在しない名前").then().statusCode(200);
    }

    @Test
    void aDayThatIsNoneIsRefusedBesideItsFieldAndKept() {
        Response page = world.as("employee").get("/units?on=2026-02-30");
        assertThat(page.statusCode()).isEqualTo(422);
        var html = Jsoup.parse(page.asString());
        assertThat(html.selectFirst("#on").val()).isEqualTo("2026-02-30");
        assertThat(html.selectFirst("#on-error").text()).isNotEmpty();
        world.as("employee").get("/api/v1/units?asOf=きのう").then().statusCode(422);
        world.as("employee").get("/units?on=1950-01-01").then().statusCode(200);
    }

    @Test
    void theNamesOfTheLevelsAreTheBodysOwn() {
        var before = world.as("town").get("/api/v1/units/levels");
        int version = before.path("version");
        Map<String, Object> names = Map.of(
                "section", 2, "levels", List.of(Map.of("ja", "局", "en", "Bureau"), Map.of("ja", "室", "en", "Office")));
        world.as("town")
                .header("If-Match", "\"" + version + "\"")
                .body(names)
                .put("/api/v1/units/levels")
                .then()
                .statusCode(200)
                .body("levels[1].ja", equalTo("室"));
        assertThat(world.as("town").get("/cases").asString()).contains("ほかの室").doesNotContain("ほかの課");
        assertThat(world.as("employee").get("/cases").asString()).contains("ほかの課");
        world.as("town")
                .header("If-Match", "\"" + version + "\"")
                .body(names)
                .put("/api/v1/units/levels")
                .then()
                .statusCode(409);
        world.as("employee").get("/units/levels").then().statusCode(403);
        assertThat(world.as("town").get("/units/levels").asString()).contains("value=\"室\"");
        world.as("town")
                .body(Map.of("section", 1, "levels", List.of(Map.of("ja", "室"), Map.of("ja", "室"))))
                .put("/api/v1/units/levels")
                .then()
                .statusCode(422);
        world.as("town")
                .body(Map.of("section", 7, "levels", List.of(Map.of("ja", ""))))
                .put("/api/v1/units/levels")
                .then()
                .statusCode(422);
        world.as("town")
                .body(Map.of("section", 2, "levels", List.of(Map.of("ja", ""), Map.of("ja", ""))))
                .put("/api/v1/units/levels")
                .then()
                .statusCode(200)
                .body("levels[1].ja", equalTo("課"));
    }

    @Test
    void inATownWithoutDepartmentsNoEmptyLevelIsOnTheScreen() {
        for (String page :
                List.of("/home/hr", "/home/owner", "/units", "/cases", "/people", "/home/manager", "/tasks")) {
            Response answer = world.as("town").get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            String text = Jsoup.parse(answer.asString()).body().text().replace("関係", "");
            assertThat(text).as(page).doesNotContain("静かな部", "自分の部", "係");
        }
    }

    @Test
    void whoOpensBodiesSeesNumbersAndNothingElse() {
        Response list = as(operator).get("/api/v1/bodies");
        list.then().statusCode(200).body("items.lgCode", hasItem("990019"));
        assertThat(list.asString()).doesNotContain("佐藤", "設置管理");
        for (String path : List.of("/people", "/units", "/api/v1/people", "/home", "/cases", "/home/admin", "/loops")) {
            as(operator).get(path).then().statusCode(403);
        }
        as(operator).get("/people/" + world.person("000101")).then().statusCode(403);
        as(operator)
                .redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", containsString("/bodies"));
        as(operator).get("/bodies").then().statusCode(200).body(containsString("試験市"));
        world.as("admin").get("/bodies").then().statusCode(403);
        world.as("hr").get("/api/v1/bodies").then().statusCode(403);
    }

    @Test
    void aFurtherBodyIsOpenedAndSetUpByALinkThatWorksOnce() {
        as(operator)
                .body(Map.of("lgCode", "990036", "name", "検査町"))
                .post("/api/v1/bodies")
                .then()
                .statusCode(422)
                .body("faults.field", hasItem("lgCode"));
        Response opened = as(operator)
                .body(Map.of("lgCode", "990035", "name", "三つ目町", "nameEn", "Mitsume Town"))
                .post("/api/v1/bodies");
        opened.then().statusCode(201);
        String path = opened.path("setupPath");
        as(operator)
                .body(Map.of("lgCode", "990035", "name", "三つ目町"))
                .post("/api/v1/bodies")
                .then()
                .statusCode(409);
        String body = opened.path("body");
        String renewed = as(operator).post("/api/v1/bodies/" + body + "/link").path("setupPath");
        given().get(path).then().statusCode(404);
        var form = given().get(renewed);
        assertThat(form.asString()).contains("三つ目町");
        String token = Jsoup.parse(form.asString())
                .selectFirst("main form input[name=_token]")
                .val();
        given().cookies(form.cookies())
                .contentType(FORM)
                .formParam("_token", token)
                .formParam("staffNumber", "000001")
                .formParam("name", "初 管理")
                .formParam("kana", "はじめ かんり")
                .formParam("password", World.PASSWORD)
                .formParam("again", "another password")
                .post(renewed)
                .then()
                .statusCode(422)
                .body(containsString("初 管理"));
        given().cookies(form.cookies())
                .redirects()
                .follow(false)
                .contentType(FORM)
                .formParam("_token", token)
                .formParam("staffNumber", "000001")
                .formParam("name", "初 管理")
                .formParam("kana", "はじめ かんり")
                .formParam("password", World.PASSWORD)
                .formParam("again", World.PASSWORD)
                .post(renewed)
                .then()
                .statusCode(303);
        given().get(renewed).then().statusCode(404);
        as(operator).post("/api/v1/bodies/" + body + "/link").then().statusCode(409);
        String first = given().contentType(ContentType.JSON)
                .body(Map.of("login", "000001", "password", World.PASSWORD, "body", "990035"))
                .post("/api/v1/tokens")
                .path("accessToken");
        as(first).get("/api/v1/me").then().statusCode(200).body("roles", hasItem("HR"));
        as(first).get("/people").then().statusCode(200).body(not(containsString("佐藤 花子")));
        as(operator).get("/api/v1/bodies").then().body("items.find { it.lgCode == '990035' }.state", equalTo("IN_USE"));
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Accept-Language", "ja");
    }
}
