package org.meguri.bench;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.Quiz;
import org.meguri.learn.Quizzes;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.platform.Ids;
import org.meguri.sample.SampleCity;
import org.meguri.testing.TestDatabase;

/**
 * What the main pages cost with the year of the sample city under 16 connections, each beside a bare page of the same frame
 * with one indexed query, in the same run on the same database: {@code ./mvnw -Pbench}. Driver and server share the
 * machine, so read the ratios and not the figures.
 */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PagesBench {

    private static final int CONNECTIONS = 16;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration MEASURED = Duration.ofSeconds(10);

    /** What came out of one page. */
    private record Result(String name, double perSecond, double median, double late, double statements) {}

    @Inject
    SampleCity city;

    @Inject
    EntityManagerFactory entities;

    @Inject
    Curricula curricula;

    @Inject
    Quizzes quizzes;

    @Inject
    Actors actors;

    private UUID person;

    @TestHTTPResource
    URI base;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void mainPagesBesideABarePage() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        city.load(today);
        String employee = cookies("employee");
        String hr = cookies("hr");
        String token = token("employee");
        String practice = plan(token, today);
        person = UUID.fromString(given().auth().oauth2(token).get("/api/v1/me").path("id"));
        Statistics statistics = entities.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);

        List<Result> results = new ArrayList<>();
        drive(() -> page("/home/hr", hr), WARM_UP);
        results.add(measure("bare page", statistics, () -> page("/bench/bare", employee)));
        results.add(measure("employee's home", statistics, () -> page("/home", employee)));
        results.add(measure("HR's home", statistics, () -> page("/home/hr", hr)));
        results.add(measure("case search", statistics, () -> page("/cases?q=%E8%A6%81%E7%B4%84", employee)));
        results.add(measure("bare page again", statistics, () -> page("/bench/bare", employee)));
        results.add(measure(
                "recording a try",
                statistics,
                () -> HttpRequest.newBuilder(base.resolve("/api/v1/practices/" + practice + "/logs"))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"outcome\":\"WENT_WELL\",\"minutes\":20,\"note\":\"直しは二か所でした。\"}"))
                        .build()));
        results.add(measure("lesson page", statistics, () -> page("/lessons/" + lesson(), employee)));
        Quiz quiz = quiz();
        results.add(measure("quiz submission", statistics, () -> attempt(quiz, token)));
        print(results);
    }

    /** The first module with a brief: what everybody learns first. */
    private ModuleOutline module() {
        return curricula.of(who().body()).modulesWithBrief().get(0);
    }

    private String lesson() {
        return module().lessons().get(0).id().toString();
    }

    /** The quiz of that module with all its questions, read once: a sheet follows from its identifier. */
    private Quiz quiz() {
        return QuarkusTransaction.requiringNew()
                .call(() -> quizzes.of(who(), module().quiz().id()));
    }

    private Actor who() {
        return QuarkusTransaction.requiringNew().call(() -> actors.of(person));
    }

    private static String answer(Quiz.Asked asked) {
        return switch (asked.question().kind()) {
            case SHORT -> "\"text\":\"庁内\"";
            case ORDER ->
                "\"choices\":"
                        + asked.choices().stream()
                                .map(choice -> "\"" + choice.id() + "\"")
                                .toList();
            case CHOICE, MARK -> "\"choices\":[\"" + asked.choices().get(0).id() + "\"]";
        };
    }

    /** Another sheet each time, as handed out; the first choice of each question. */
    private HttpRequest attempt(Quiz quiz, String token) {
        UUID sheet = Ids.next();
        String answers = quiz.sheet(sheet, person).stream()
                .map(asked -> "{\"question\":\"" + asked.question().id() + "\"," + answer(asked) + "}")
                .collect(Collectors.joining(","));
        return HttpRequest.newBuilder(base.resolve("/api/v1/quizzes/" + quiz.id() + "/attempts"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"sheet\":\"" + sheet + "\",\"answers\":[" + answers + "]}"))
                .build();
    }

    private static void print(List<Result> results) {
        List<Result> bares = results.stream()
                .filter(one -> one.name().startsWith("bare page"))
                .toList();
        double bare = bares.stream().mapToDouble(Result::perSecond).average().orElseThrow();
        double bareMedian = bares.stream().mapToDouble(Result::median).average().orElseThrow();
        System.out.printf(
                "%n%-18s %8s %8s %8s %8s %8s %6s%n", "", "req/s", "ratio", "p50 ms", "ratio", "p95 ms", "SQL");
        for (Result one : results) {
            System.out.printf(
                    "%-18s %8.0f %8.2f %8.1f %8.2f %8.1f %6.1f%n",
                    one.name(),
                    one.perSecond(),
                    one.perSecond() / bare,
                    one.median(),
                    one.median() / bareMedian,
                    one.late(),
                    one.statements());
        }
    }

    private Result measure(String name, Statistics statistics, Supplier<HttpRequest> request) {
        drive(request, WARM_UP);
        long before = statistics.getPrepareStatementCount();
        List<Long> times = drive(request, MEASURED);
        long statements = statistics.getPrepareStatementCount() - before;
        times.sort(null);
        assertThat(times).as(name).isNotEmpty();
        return new Result(
                name,
                times.size() / (double) MEASURED.toSeconds(),
                times.get(times.size() / 2) / 1e6,
                times.get((int) (times.size() * 0.95)) / 1e6,
                statements / (double) times.size());
    }

    private List<Long> drive(Supplier<HttpRequest> request, Duration time) {
        Queue<Long> times = new ConcurrentLinkedQueue<>();
        long until = System.nanoTime() + time.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            Thread thread = new Thread(() -> {
                while (System.nanoTime() < until) {
                    long began = System.nanoTime();
                    send(request.get());
                    times.add(System.nanoTime() - began);
                }
            });
            thread.start();
            threads.add(thread);
        }
        threads.forEach(PagesBench::join);
        return new ArrayList<>(times);
    }

    private void send(HttpRequest request) {
        try {
            int status = client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .statusCode();
            if (status >= 300) {
                throw new IllegalStateException(status + " at " + request.uri());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest page(String path, String cookies) {
        return HttpRequest.newBuilder(base.resolve(path))
                .header("Cookie", cookies)
                .build();
    }

    private static String plan(String token, LocalDate today) {
        String practice = given().auth()
                .oauth2(token)
                .get("/api/v1/me/loops")
                .path("items.find { it.stage == 'ASSIGNED' }.practice");
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of(
                        "task",
                        "T05",
                        "cue",
                        "届いたら",
                        "action",
                        "試す",
                        "plannedOn",
                        today.plusDays(1).toString(),
                        "baselineMinutes",
                        60))
                .put("/api/v1/practices/" + practice + "/plan")
                .then()
                .statusCode(200);
        return practice;
    }

    private static String token(String login) {
        return given().contentType("application/json")
                .body(Map.of("login", login, "password", "meguri-demo"))
                .post("/api/v1/tokens")
                .path("accessToken");
    }

    private static String cookies(String login) {
        var form = given().redirects().follow(false).get("/sign-in");
        Map<String, String> cookies = new HashMap<>(form.cookies());
        cookies.putAll(given().redirects()
                .follow(false)
                .cookies(form.cookies())
                .formParam(
                        "_token",
                        Jsoup.parse(form.asString())
                                .selectFirst("main form input[name=_token]")
                                .val())
                .formParam("login", login)
                .formParam("password", "meguri-demo")
                .post("/sign-in")
                .cookies());
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
