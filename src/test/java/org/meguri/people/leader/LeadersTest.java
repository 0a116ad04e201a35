package org.meguri.people.leader;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.meguri.people.Actor;
import org.meguri.people.ApplyRoster;
import org.meguri.people.ImportRoster;
import org.meguri.people.RosterImport;
import org.meguri.platform.FiscalYear;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Which 課 has a DX推進リーダー: the same through pages and API. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LeadersTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    @Inject
    World world;

    @Inject
    ImportRoster importRoster;

    @Inject
    ApplyRoster applyRoster;

    @Test
    void aHeadAppointsAndEndsALeaderAmongTheirOwn() {
        Map<String, String> cookies = world.cookies("manager");
        post(cookies, "/leaders", Map.of("staffNumber", "０００１０３")).then().statusCode(303);

        Map<String, Object> found = divisionOf("10100");
        assertThat(found).containsEntry("covered", true);
        List<Map<String, Object>> leaders = leaders(found);
        assertThat(leaders).extracting(one -> one.get("name")).contains("鈴木 次郎");
        assertThat(leaders)
                .extracting(one -> one.get("to"))
                .contains(new FiscalYear(FiscalYear.of(TODAY).year() + 2)
                        .lastDay()
                        .toString());
        given().cookies(cookies).get("/leaders").then().statusCode(200).body(containsString("鈴木 次郎"));
        given().cookies(cookies)
                .get("/leaders/list.csv")
                .then()
                .statusCode(200)
                .body(containsString("総務課"))
                .body(not(containsString("市民課")));

        post(cookies, "/leaders", Map.of("staffNumber", "000103"))
                .then()
                .statusCode(422)
                .body(containsString("すでにDX推進リーダー"))
                .body(containsString("value=\"000103\""));

        Object id = leaders.stream()
                .filter(one -> "鈴木 次郎".equals(one.get("name")))
                .findFirst()
                .orElseThrow()
                .get("id");
        world.as("hr")
                .body(Map.of("to", TODAY.minusYears(1).toString()))
                .put("/api/v1/leaders/" + id + "/term")
                .then()
                .statusCode(422);
        post(cookies, "/leaders/" + id + "/end", Map.of()).then().statusCode(303);
        assertThat(leaders(divisionOf("10100"))).isEmpty();
    }

    @Test
    void aHeadAppointsNobodyOfAnotherSection() {
        world.as("manager")
                .body(Map.of("staffNumber", "000202"))
                .post("/api/v1/leaders")
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("staffNumber"));
    }

    @Test
    void aNumberThatNobodyHasIsSaidBesideItsField() {
        post(world.cookies("hr"), "/leaders", Map.of("staffNumber", "999999", "from", "2026/13/1"))
                .then()
                .statusCode(422);
        world.as("hr").body(Map.of()).post("/api/v1/leaders").then().statusCode(422);
    }

    @Test
    void hrSeesEverySectionAndAHeadTheirOwn() {
        assertThat(world.as("hr").get("/api/v1/leaders").<List<String>>path("items.code"))
                .contains("10100", "20100", "20200");
        assertThat(world.as("manager").get("/api/v1/leaders").<List<String>>path("items.code"))
                .containsExactly("10100");
        world.as("employee").get("/api/v1/leaders").then().statusCode(403);
    }

    @Test
    void whereOnlySpecialPostsAreHeldNoLeaderIsMissed() {
        roster(RosterImport.Kind.UNITS, "組織コード,階層,親組織コード,組織名,適用開始日\n99000,2,00000,特別職," + TODAY + "\n");
        roster(RosterImport.Kind.STAFF, "職員番号,氏名,所属コード,職名,発令日\n009901,市 長子,99000,市長," + TODAY + "\n");
        assertThat(world.as("hr").get("/api/v1/leaders").<List<String>>path("items.code"))
                .doesNotContain("99000");
        roster(RosterImport.Kind.STAFF, "職員番号,氏名,所属コード,職名,発令日\n009902,秘書 一,99000,主事," + TODAY + "\n");
        assertThat(world.as("hr").get("/api/v1/leaders").<List<String>>path("items.code"))
                .contains("99000");
        roster(RosterImport.Kind.STAFF, "職員番号,氏名,所属コード,職名,発令日,退職日\n009902,,,,," + TODAY + "\n");
    }

    private void roster(RosterImport.Kind kind, String file) {
        Actor admin = world.actor("admin");
        applyRoster.apply(admin, importRoster.dryRun(admin, kind, "one.csv", file.getBytes(StandardCharsets.UTF_8)));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> leaders(Map<String, Object> division) {
        return (List<Map<String, Object>>) division.get("leaders");
    }

    private Map<String, Object> divisionOf(String code) {
        List<Map<String, Object>> items = world.as("hr").get("/api/v1/leaders").path("items");
        return items.stream()
                .filter(one -> code.equals(one.get("code")))
                .findFirst()
                .orElseThrow();
    }

    private static io.restassured.response.Response post(
            Map<String, String> cookies, String path, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put(
                "_token",
                Jsoup.parse(given().cookies(cookies).get("/preferences").asString())
                        .selectFirst("form input[name=_token]")
                        .val());
        return given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(sent)
                .post(path);
    }
}
