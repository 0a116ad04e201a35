package org.meguri.people.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Two people of HR, or two windows of one, at the same batch: one wins, the other is told and loses nothing typed. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class TwoAtOnceTest {

    private static final String ONE = "000103,鈴木 次郎,,,,20110,主任,本務,在職,,,\n";
    private static final String OTHER = "000101,佐藤 花子,,,,20110,主任,本務,在職,,,\n";

    @Inject
    World world;

    @Inject
    TransferDesk desk;

    private LocalDate day;
    private String id;
    private int seen;

    @BeforeEach
    void bothLookAtTheSameBatch() {
        world.make();
        day = LocalDate.now(TransferDesk.TOKYO).plusDays(20);
        id = desk.prepare("二人で", day);
        desk.handIn(id, ONE).then().statusCode(200);
        seen = desk.version(id);
    }

    @AfterEach
    void now() {
        world.as("hr").delete("/api/v1/transfer-batches/" + id);
        desk.undo(id);
        desk.now();
    }

    @Test
    void theSecondWindowKeepsTheLineThatWasTypedInIt() {
        Map<String, Object> line =
                Map.of("staffNumber", "000101", "name", "佐藤 花子", "unit", "20110", "title", "係長", "version", seen);
        desk.post("/transfers/" + id + "/lines", line).then().statusCode(303);
        Response second = desk.post(
                "/transfers/" + id + "/lines",
                Map.of("staffNumber", "000203", "name", "山本 環", "unit", "20100", "title", "珍しい職", "version", seen));
        assertThat(second.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(second.asString());
        assertThat(page.selectFirst("[name=staffNumber]").val()).isEqualTo("000203");
        assertThat(page.selectFirst("[name=title]").val()).isEqualTo("珍しい職");
        assertThat(total()).isEqualTo(2);
    }

    @Test
    void theSecondWindowKeepsNameAndDatesAndThePeopleOfAFurtherPost() {
        desk.post("/transfers/" + id, Map.of("name", "先の名前", "effectiveOn", day.toString(), "version", seen))
                .then()
                .statusCode(303);
        Response second = desk.post(
                "/transfers/" + id,
                Map.of("name", "後の名前", "effectiveOn", day.plusDays(1).toString(), "version", seen));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(second.asString()).selectFirst("[name=name]").val())
                .isEqualTo("後の名前");
        Response third = desk.post(
                "/transfers/" + id + "/further",
                Map.of("staffNumbers", "000101 000203", "unit", "20110", "title", "主事", "version", seen));
        assertThat(third.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(third.asString())
                        .selectFirst("[name=staffNumbers]")
                        .wholeText())
                .contains("000101 000203");
        desk.batch(id).body("name", equalTo("先の名前")).body("effectiveOn", equalTo(day.toString()));
    }

    @Test
    void theSecondOfTwoFilesIsRefusedAndTheFirstStays() {
        desk.post(id, "先.csv", (TransferDesk.HEADER + ONE + OTHER).getBytes(StandardCharsets.UTF_8), seen)
                .then()
                .statusCode(303);
        Response second = desk.post(id, "後.csv", (TransferDesk.HEADER + OTHER).getBytes(StandardCharsets.UTF_8), seen);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(total()).isEqualTo(2);
    }

    @Test
    void ofTwoFilesInTheSameInstantOneWins() throws Exception {
        byte[] first = (TransferDesk.HEADER + ONE + OTHER).getBytes(StandardCharsets.UTF_8);
        byte[] second = (TransferDesk.HEADER + OTHER).getBytes(StandardCharsets.UTF_8);
        List<Integer> statuses = atOnce(() -> file(first), () -> file(second));
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        assertThat(total()).isEqualTo(statuses.get(0) == 200 ? 2 : 1);
    }

    @Test
    void ofTwoLongFilesInTheSameInstantOneIsRead() throws Exception {
        StringBuilder lines = new StringBuilder(TransferDesk.HEADER);
        for (int i = 0; i < 40; i++) {
            lines.append(String.format("07%04d,同時 %d,,,正規,20110,主事,本務,在職,,,%n", i, i));
        }
        byte[] file = lines.toString().getBytes(StandardCharsets.UTF_8);
        assertThat(atOnce(() -> file(file), () -> file(file))).containsExactlyInAnyOrder(202, 409);
        for (int i = 0; i < 100 && total() != 40; i++) {
            Thread.sleep(100);
        }
        assertThat(total()).isEqualTo(40);
    }

    @Test
    void aBatchAppliedTwiceInTheSameInstantIsAppliedOnce() throws Exception {
        desk.at(day);
        List<Integer> statuses = atOnce(this::application, this::application);
        assertThat(statuses).contains(200).allMatch(status -> status == 200 || status == 409);
        desk.batch(id).body("state", equalTo("APPLIED"));
        desk.undo(id).statusCode(200);
    }

    @Test
    void whoAppliesWhatSomebodyElseHasChangedIsRefused() {
        desk.at(day);
        int before = desk.version(id);
        desk.handIn(id, ONE + OTHER).then().statusCode(200);
        assertThat(desk.post("/transfers/" + id + "/application", Map.of("version", before))
                        .statusCode())
                .isEqualTo(409);
        desk.batch(id).body("state", equalTo("DRAFT"));
    }

    private Response file(byte[] file) {
        return hr().header("If-Match", "\"" + seen + "\"")
                .contentType("text/csv")
                .body(file)
                .put("/api/v1/transfer-batches/" + id + "/lines");
    }

    private Response application() {
        return hr().put("/api/v1/transfer-batches/" + id + "/application");
    }

    private RequestSpecification hr() {
        return world.as("hr");
    }

    private int total() {
        return world.as("hr")
                .get("/api/v1/transfer-batches/" + id + "/lines")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    /** The statuses of two requests that begin at the same time. */
    private List<Integer> atOnce(Callable<Response> one, Callable<Response> other) throws Exception {
        world.token("hr");
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> first = two.submit(() -> {
                start.await();
                return one.call().statusCode();
            });
            Future<Integer> second = two.submit(() -> {
                start.await();
                return other.call().statusCode();
            });
            return List.of(first.get(), second.get());
        } finally {
            two.shutdown();
        }
    }
}
