package org.meguri.input;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.people.Actors;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** While the database does not answer, a reader learns that and nothing else, and afterwards everything goes on. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class DatabaseAwayTest {

    /** Keeps what is logged. */
    private static final class Book extends Handler {

        private final List<LogRecord> lines = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.INFO.intValue()) {
                lines.add(line);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Inject
    World world;

    @Inject
    Actors actors;

    @Inject
    AgroalDataSource database;

    private final Book book = new Book();
    private final List<Connection> taken = new ArrayList<>();
    private Duration usual;

    @BeforeEach
    void readersAreSignedIn() {
        world.make();
        usual = pool().acquisitionTimeout();
        Logger.getLogger("").addHandler(book);
    }

    @AfterEach
    void itComesBack() throws SQLException {
        Logger.getLogger("").removeHandler(book);
        comeBack();
    }

    @Test
    void aReaderLearnsItInTheirLanguageAndNothingElse() throws SQLException {
        Map<String, String> cookies = world.cookies("employee");
        world.as("employee").get("/api/v1/me").then().statusCode(200);
        given().cookies(cookies).get("/practices").then().statusCode(200);
        goAway();
        refused(() -> given().cookies(cookies).get("/practices"), "データベース");
        refused(() -> world.as("employee").get("/api/v1/me/loops"), "database-away");
        actors.forgetAll();
        refused(() -> given().cookies(cookies).get("/practices"), "データベース");
        refused(
                () -> given().cookies(cookies).cookie("meguri_lang", "en").get("/practices"),
                "The database cannot be reached");
        refused(() -> world.as("employee").get("/api/v1/me"), "database-away");
        refused(
                () -> given().contentType("application/json")
                        .body(Map.of("login", "employee", "password", World.PASSWORD))
                        .post("/api/v1/tokens"),
                "database-away");
        comeBack();
        given().cookies(cookies).get("/practices").then().statusCode(200);
        world.as("employee").get("/api/v1/me").then().statusCode(200);
    }

    @Test
    void whatWasTypedIsStillThere() throws SQLException {
        Map<String, String> cookies = world.cookies("manager");
        String token = Jsoup.parse(given().cookies(cookies).get("/deputies").asString())
                .selectFirst("main form input[name=_token]")
                .val();
        goAway();
        String reason = "出張のあいだ、確認を代わりに行うため";
        Response answer = refused(
                () -> given().cookies(cookies)
                        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                        .formParam("_token", token)
                        .formParam("unit", new java.util.UUID(0, 1).toString())
                        .formParam("reason", reason)
                        .post("/deputies"),
                "データベース");
        assertThat(Jsoup.parse(answer.asString()).select("textarea").text()).contains(reason);
    }

    private Response refused(Supplier<Response> request, String said) {
        book.lines.clear();
        Response answer = request.get();
        String text = answer.asString();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(text)
                .contains(said)
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("org.hibernate");
        assertThat(book.lines).extracting(LogRecord::getMessage).as(text).hasSize(1);
        assertThat(book.lines.get(0).getThrown()).isNull();
        return answer;
    }

    /** Nobody gets a connection any more. */
    private void goAway() throws SQLException {
        pool().setAcquisitionTimeout(Duration.ofMillis(100));
        for (int i = 0; i < 100; i++) {
            try {
                taken.add(database.getConnection());
            } catch (SQLException none) {
                return;
            }
        }
        throw new IllegalStateException("The pool has no end");
    }

    private void comeBack() throws SQLException {
        pool().setAcquisitionTimeout(usual);
        for (Connection one : taken) {
            one.close();
        }
        taken.clear();
    }

    private AgroalConnectionPoolConfiguration pool() {
        return database.getConfiguration().connectionPoolConfiguration();
    }
}
