package org.meguri.input;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.platform.web.Limit;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.practice.AssignPractice;
import org.meguri.practice.PlanPractice;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** What may be personal data in a text is asked about before it is kept: masked, or kept for a reason that is recorded. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PersonalDataTest {

    private static final String NOTE = "折り返しは090-1234-5678へ。下書きは二度直しました。";

    /** From this length on a text is one in which somebody tells something. */
    private static final int LONG = 200;

    /** Where such a text is none that somebody writes about people, or has to name them. */
    private static final Set<String> NOT_ASKED = Set.of(
            "titleEn", // of a programme, course or module
            "vision",
            "visionEn",
            "summary",
            "summaryEn",
            "goals",
            "goalsEn",
            "taskTitle",
            "taskTitleEn",
            "attempt",
            "attemptEn",
            "measure",
            "measureEn",
            "tasks",
            "share",
            "shareEn",
            "text", // of a lesson or question; elsewhere it is asked, see below
            "textEn",
            "people", // staff numbers
            "refreshToken",
            "office", // of the register of personal data files: what it holds is public
            "purpose",
            "contact",
            "retention",
            "provided");

    @Inject
    World world;

    @Inject
    Curricula curricula;

    @Inject
    AssignPractice assignPractice;

    @Inject
    PlanPractice planPractice;

    @Inject
    EntityManager entities;

    private String practice;

    private int logsBefore;
    private int recordedBefore;

    @BeforeEach
    void aPlannedPractice() {
        world.make();
        practice = planned();
        logsBefore = logs().size();
        recordedBefore = recorded().size();
    }

    @ActivateRequestContext
    String planned() {
        Actor who = world.actor("sibling");
        UUID brief = curricula.of(who.body()).modulesWithBrief().get(1).brief().id();
        UUID id = assignPractice.assign(who, brief, who.person(), "T01", null);
        planPractice.plan(
                who,
                id,
                new PlanPractice.Planning("T01", "届いたら", "試す", LocalDate.now(ZoneId.of("Asia/Tokyo")), 30, null));
        return id.toString();
    }

    @Test
    void aPageAsksMarksThePlaceAndLosesNothing() {
        Response asked = send(Map.of("note", NOTE, "prompt", "taro@example.jp に返す文"));
        assertThat(asked.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(asked.asString());
        assertThat(page.select("#note-error").text()).contains("個人情報", "090-1234-5678");
        assertThat(page.select("#note-guard mark").text()).isEqualTo("090-1234-5678");
        assertThat(page.select("#prompt-guard mark").text()).isEqualTo("taro@example.jp");
        assertThat(page.select("#note").text()).isEqualTo(NOTE);
        assertThat(page.select("button[name=_personal]").eachAttr("value"))
                .as("asked once for the form")
                .containsExactly("MASK", "KEEP");
        assertThat(made()).isEmpty();
    }

    @Test
    void whatIsMaskedIsKeptWithWordsInItsPlace() {
        Response masked = send(Map.of("note", NOTE, "prompt", "taro@example.jp に返す文", "_personal", "MASK"));
        assertThat(masked.statusCode()).isEqualTo(303);
        assertThat(made()).containsExactly("折り返しは〔電話番号〕へ。下書きは二度直しました。");
        assertThat(written()).isEmpty();
    }

    @Test
    void whatIsKeptNeedsAReasonWhichIsRecordedWithoutTheText() {
        assertThat(Jsoup.parse(send(Map.of("note", NOTE, "_personal", "KEEP")).asString())
                        .select("#note-error")
                        .text())
                .contains("残す理由");
        assertThat(send(Map.of("note", NOTE, "_personal", "KEEP", "_personalReason", "BECAUSE"))
                        .statusCode())
                .isEqualTo(422);
        Response kept = send(Map.of("note", NOTE, "_personal", "KEEP", "_personalReason", "OFFICE"));
        assertThat(kept.statusCode()).isEqualTo(303);
        assertThat(made()).containsExactly(NOTE);
        assertThat(written())
                .singleElement()
                .asString()
                .startsWith("reason:OFFICE PHONE")
                .doesNotContain("1234");
    }

    @Test
    void aFormThatIsRefusedForAnotherReasonRecordsNothing() {
        Response refused =
                send(Map.of("note", NOTE, "minutes", "たくさん", "_personal", "KEEP", "_personalReason", "OFFICE"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(written()).isEmpty();
    }

    @Test
    void aProgramSaysItsReasonInAHeader() {
        Map<String, Object> made = Map.of("outcome", "SO_SO", "minutes", 20, "note", NOTE);
        world.as("sibling")
                .body(made)
                .post("/api/v1/practices/" + practice + "/logs")
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("note"))
                .body("faults[0].code", equalTo("personal-data"))
                .body("faults[0].message", containsString("090-1234-5678"));
        world.as("sibling")
                .header("Personal-Data-Reason", "INVENTED")
                .body(made)
                .post("/api/v1/practices/" + practice + "/logs")
                .then()
                .statusCode(201);
        assertThat(written()).singleElement().asString().startsWith("reason:INVENTED PHONE");
    }

    @Test
    void everyLongTextAtTheEdgeIsLookedAt() throws IOException {
        List<String> unguarded = edges().flatMap(edge -> Arrays.stream(edge.getDeclaredClasses()))
                .filter(Class::isRecord)
                .flatMap(form -> Arrays.stream(form.getRecordComponents())
                        .filter(PersonalDataTest::isLong)
                        .filter(text -> !text.isAnnotationPresent(NoPersonalData.class))
                        .filter(text -> !NOT_ASKED.contains(text.getName())
                                || form.getName().contains(".practice."))
                        .map(text -> form.getName() + "." + text.getName()))
                .toList();
        assertThat(unguarded).containsExactlyInAnyOrder("org.meguri.practice.web.AssignmentPages$ChoiceForm.people");
    }

    private static boolean isLong(RecordComponent text) {
        Limit limit = text.getAnnotation(Limit.class);
        return limit != null && limit.value() >= LONG;
    }

    private static Stream<Class<?>> edges() throws IOException {
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return files
                    .map(file -> classes.relativize(file).toString())
                    .filter(file -> file.matches("org/meguri/.*/web/[A-Za-z]+\\.class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .<Class<?>>map(PersonalDataTest::load)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Response send(Map<String, String> fields) {
        Map<String, String> cookies = world.cookies("sibling");
        String address = "/practices/" + practice + "/logs";
        Document form =
                Jsoup.parse(given().cookies(cookies).get(address + "/new").asString());
        RequestSpecification sent = given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", form.select("main input[name=_token]").val())
                .formParam(
                        "_submission",
                        form.select("main input[name=_submission]").val())
                .formParam("outcome", "SO_SO");
        if (!fields.containsKey("minutes")) {
            sent.formParam("minutes", "25");
        }
        fields.forEach(sent::formParam);
        return sent.post(address);
    }

    private List<String> made() {
        List<String> all = logs();
        return all.subList(logsBefore, all.size());
    }

    private List<?> written() {
        List<?> all = recorded();
        return all.subList(recordedBefore, all.size());
    }

    private List<String> logs() {
        return world.as("sibling")
                .get("/api/v1/practices/" + practice)
                .jsonPath()
                .getList("logs.note");
    }

    @ActivateRequestContext
    List<?> recorded() {
        return entities.createQuery(
                        "select e.detail from AuditEvent e where e.act = PERSONAL_DATA_KEPT and e.detail like :where order by e.seq")
                .setParameter("where", "%" + practice + "%")
                .getResultList();
    }
}
