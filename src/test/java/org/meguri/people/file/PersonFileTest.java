package org.meguri.people.file;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.Actor;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.Outcome;
import org.meguri.practice.PlanPractice;
import org.meguri.practice.RecordTry;
import org.meguri.share.Audience;
import org.meguri.share.Byline;
import org.meguri.share.CaseKind;
import org.meguri.share.PublishCase;
import org.meguri.share.Story;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PersonFileTest {

    private static final String SECRET = "所属名で出した話";

    @Inject
    World world;

    @Inject
    EntityManager entities;

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void hrNeedsAReasonAndGetsEverythingInOneFile() throws IOException {
        UUID person = person("colleague");
        world.as("hr").get("/api/v1/people/" + person + "/file").then().statusCode(422);
        Map<String, String> file = unzip(world.as("hr")
                .get("/api/v1/people/" + person + "/file?reason=開示請求第1号")
                .then()
                .statusCode(200)
                .header("Content-Disposition", containsString("person-000201.zip"))
                .extract()
                .asByteArray());
        assertThat(file)
                .containsKeys("person.csv", "posts.csv", "sessions.csv", "audit.csv", "data.json", "index.html");
        assertThat(file.get("person.csv")).contains("氏名").contains("正規").contains("職種");
        JsonNode json = new ObjectMapper().readTree(file.get("data.json"));
        assertThat(json.at("/id").asText()).isEqualTo(person.toString());
        assertThat(json.get("posts")).isNotEmpty();
        assertThat(file.values()).noneMatch(text -> text.contains("$argon2"));
        assertThat(Jsoup.parse(file.get("index.html")).text())
                .contains("所属名で発表した事例")
                .contains("発令前の案");
        // the person sees in their own file that it was made, and why
        Map<String, String> own = unzip(world.as("colleague")
                .get("/api/v1/people/" + person + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(own.get("audit.csv")).contains("開示請求第1号").contains("個人の記録の書き出し");
    }

    @Test
    void nobodyElseGetsIt() {
        UUID person = person("colleague");
        for (String login : new String[] {"employee", "manager", "trainer", "owner"}) {
            world.as(login)
                    .get("/api/v1/people/" + person + "/file?reason=x")
                    .then()
                    .statusCode(404);
        }
        world.as("hr")
                .get("/api/v1/people/" + UUID.randomUUID() + "/file?reason=x")
                .then()
                .statusCode(404);
    }

    @Test
    void whoWroteACaseOfTheSectionIsInTheirOwnFileAlone() throws IOException {
        publishUnsigned();
        UUID person = person("employee");
        Map<String, String> hr = unzip(world.as("hr")
                .get("/api/v1/people/" + person + "/file?reason=試験")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(hr).doesNotContainKey("unsigned.csv");
        assertThat(hr.values()).noneMatch(text -> text.contains(SECRET));
        Map<String, String> own = unzip(world.as("employee")
                .get("/api/v1/people/" + person + "/file")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
        assertThat(own.get("unsigned.csv")).contains(SECRET);
        assertThat(own.get("tries.csv")).contains(SECRET).doesNotContain("[B@");
    }

    @Test
    void thePageKeepsWhatWasTypedAndHandsOutTheFile() throws IOException {
        String path = "/people/" + person("beside") + "/file";
        Map<String, String> cookies = world.cookies("hr");
        String token = Jsoup.parse(given().cookies(cookies).get(path).asString())
                .selectFirst("main form input[name=_token]")
                .val();
        given().cookies(cookies)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", token)
                .formParam("reason", " ")
                .post(path)
                .then()
                .statusCode(422)
                .body(containsString("reason-error"));
        byte[] zip = given().cookies(cookies)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", token)
                .formParam("reason", "開示請求第2号")
                .post(path)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        assertThat(unzip(zip)).containsKey("index.html");
        given().cookies(world.cookies("employee"))
                .get("/preferences/file")
                .then()
                .statusCode(200);
    }

    @Inject
    AssignPractice assignPractice;

    @Inject
    PlanPractice planPractice;

    @Inject
    RecordTry recordTry;

    @Inject
    PublishCase publishCase;

    private void publishUnsigned() {
        Actor employee = world.actor("employee");
        UUID brief = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select b.id from PracticeBrief b where b.module.course.programme.body.id = :body order by b.module.course.place, b.module.place",
                                UUID.class)
                        .setParameter("body", employee.body())
                        .setMaxResults(1)
                        .getSingleResult());
        UUID practice = assignPractice.assign(employee, brief, null, null, null);
        planPractice.plan(
                employee,
                practice,
                new PlanPractice.Planning(
                        "T05",
                        "依頼が届いたら",
                        "下書きを作る",
                        java.time.LocalDate.now(java.time.ZoneId.of("Asia/Tokyo")),
                        60,
                        null));
        recordTry.record(employee, practice, new RecordTry.Try(Outcome.WENT_WELL, 30, 5, 1, SECRET, "プロンプト " + SECRET));
        publishCase.publish(
                employee,
                practice,
                new PublishCase.Telling(
                        CaseKind.SUCCESS,
                        Byline.UNIT,
                        Audience.ALL,
                        Story.typed(SECRET, "困りごと", "試したこと", "結果", "理由", "助言", "プロンプト")));
    }

    private UUID person(String login) {
        return world.person(Objects.requireNonNull(World.CAST.get(login)));
    }

    private static Map<String, String> unzip(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
