package org.meguri.learn.media;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.meguri.learn.author.ClearMedia;
import org.meguri.platform.MovableClock;
import org.meguri.testing.TestDatabase;
import org.meguri.testing.World;

/** Pictures, files and films come into lessons, are seen by those who may read them, and go out and in with the course. */
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class MediaTest {

    private static final String MODULES = "/course-drafts/%s/modules/M1/media";

    @Inject
    World world;

    @Inject
    MediaFiles files;

    @Inject
    ClearMedia clearMedia;

    @Inject
    MovableClock clock;

    private final Map<String, Map<String, String>> signedIn = new HashMap<>();

    @BeforeEach
    void make() {
        world.make();
    }

    @Test
    void aPictureIsPutAndShownWithItsDescriptionAndWithoutItsPlace() throws IOException {
        String id = draft("MEDIA-1");
        byte[] photograph = PicturesTest.photograph(1);

        Response refused = put(id, "photo 1.JPG", photograph, Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).select(".field__error").text())
                .contains("画像の説明");

        Response done = put(id, "photo 1.JPG", photograph, Map.of("alt", "窓口で案内する[職員]"));
        assertThat(done.statusCode()).isEqualTo(303);
        Document listed = get("trainer", done.header("Location").replaceFirst("^https?://[^/]+", ""));
        assertThat(listed.select("[data-added]").text()).isEqualTo("![窓口で案内する 職員](media/photo-1.jpg)");

        write(id, "![窓口で案内する職員](media/photo-1.jpg \"案内のようす\")\n\n> **注意** 名前は書きません。\n\n```prompt 頼み方\n要約して\n```");
        Element shown = get("trainer", "/course-drafts/" + id + "/modules/M1/lessons/one")
                .selectFirst("#preview img");
        assertThat(shown.attr("alt")).isEqualTo("窓口で案内する職員");
        byte[] sent = given().cookies(cookies("trainer"))
                .urlEncodingEnabled(false)
                .get(shown.attr("src"))
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "private, no-cache")
                .extract()
                .asByteArray();
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).doesNotContain(PicturesTest.PLACE);

        publish(id);
        String lesson = lesson("MEDIA-1");
        Document page = get("employee", "/lessons/" + lesson);
        Element image = page.selectFirst("figure.picture img");
        assertThat(image.attr("alt")).isEqualTo("窓口で案内する職員");
        assertThat(page.select("figcaption.picture__caption").text()).isEqualTo("案内のようす");
        assertThat(page.select(".lesson__call--caution").text()).contains("名前は書きません");
        assertThat(page.select("[data-copy=prompt]").text()).isEqualTo("要約して");
        Response picture =
                given().cookies(cookies("employee")).urlEncodingEnabled(false).get(image.attr("src"));
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.asByteArray()).isEqualTo(sent);
        given().cookies(cookies("employee"))
                .urlEncodingEnabled(false)
                .header("If-None-Match", picture.header("ETag"))
                .get(image.attr("src"))
                .then()
                .statusCode(304);
        world.as("employee")
                .get("/api/v1/lessons/" + lesson)
                .then()
                .body("media[0].name", equalTo("photo-1.jpg"), "media[0].href", equalTo(image.attr("src")));
        world.as("town-employee")
                .urlEncodingEnabled(false)
                .get(image.attr("src"))
                .then()
                .statusCode(404);
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(image.attr("src"))
                .then()
                .statusCode(303);
        given().cookies(cookies("employee")).get(MODULES.formatted(id)).then().statusCode(403);
    }

    @Test
    void whatALessonMayNotHaveIsRefusedInWordsAtTheField() throws IOException {
        String id = draft("MEDIA-2");
        Map<String, byte[]> wrong = new LinkedHashMap<>();
        wrong.put(
                "a.svg",
                "<?xml version='1.0'?><svg xmlns='x'><script>alert(1)</script></svg>".getBytes(StandardCharsets.UTF_8));
        wrong.put("b.png", PicturesTest.written("gif"));
        wrong.put("c.png", "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8));
        wrong.put("d.exe", new byte[] {'M', 'Z', 0, 1, 2});
        wrong.put("e.jpg", Arrays.copyOf(PicturesTest.photograph(1), 60));
        wrong.put("f.docx", zip("word/vbaProject.bin"));
        wrong.put("g.html", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
        wrong.put("h.csv", new byte[0]);
        Map<String, String> said = new HashMap<>();
        for (Map.Entry<String, byte[]> file : wrong.entrySet()) {
            Response refused = put(id, file.getKey(), file.getValue(), Map.of("alt", "絵"));
            assertThat(refused.statusCode()).as(file.getKey()).isEqualTo(422);
            said.put(
                    file.getKey(),
                    Jsoup.parse(refused.asString()).select("#file-error").text());
            world.as("trainer")
                    .contentType("application/octet-stream")
                    .body(file.getValue())
                    .post("/api/v1" + MODULES.formatted(id) + "?name=" + file.getKey())
                    .then()
                    .statusCode(422)
                    .body("faults.field", hasItem("file"));
        }
        assertThat(said.get("a.svg")).contains("SVG");
        assertThat(said.get("b.png")).contains("合いません", "gif");
        assertThat(said.get("c.png")).contains("SVG");
        assertThat(said.get("d.exe")).contains("この種類");
        assertThat(said.get("e.jpg")).contains("壊れて");
        assertThat(said.get("f.docx")).contains("マクロ");
        assertThat(said.get("h.csv")).contains("中身のない");
        assertThat(get("trainer", MODULES.formatted(id)).select(".media-row")).isEmpty();
    }

    @Test
    void aPictureOfFiftyMegabytesIsRefusedAtTheFieldAndOtherFormsStayAsSmallAsTheyWere() throws Exception {
        String id = draft("MEDIA-3");
        byte[] large = Arrays.copyOf(PicturesTest.written("png"), 50_000_000);
        HttpResponse<String> refused = sent(
                MODULES.formatted(id),
                "multipart/form-data; boundary=PART",
                part("_token", token(MODULES.formatted(id))),
                part("alt", "picture"),
                "--PART\r\nContent-Disposition: form-data; name=\"file\"; filename=\"large.png\"\r\n\r\n"
                        .getBytes(StandardCharsets.UTF_8),
                large,
                "\r\n--PART--\r\n".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#file-error").text()).contains("5MB");
        assertThat(sent("/course-drafts", "application/x-www-form-urlencoded", large)
                        .statusCode())
                .isEqualTo(413);
    }

    /** With a plain client: the one of the other tests reads what it sends letter by letter. */
    private HttpResponse<String> sent(String path, String type, byte[]... parts) throws Exception {
        String cookie = cookies("trainer").entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("; "));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                                .header("Content-Type", type)
                                .header("Cookie", cookie)
                                .POST(HttpRequest.BodyPublishers.concat(Stream.of(parts)
                                        .map(HttpRequest.BodyPublishers::ofByteArray)
                                        .toArray(HttpRequest.BodyPublisher[]::new)))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] part(String name, String value) {
        return ("--PART\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFilmIsPlayedInPartsWithCaptionsAndATranscript() {
        String id = draft("MEDIA-4");
        add(id, "phone.mp4", PicturesTest.film(), "video/mp4");
        add(
                id,
                "phone.vtt",
                "WEBVTT\n\n00:00.000 --> 00:02.000\nはい、市民課です。\n".getBytes(StandardCharsets.UTF_8),
                "text/vtt");
        write(id, "```film 電話の受け方\nfile: media/phone.mp4\ncaptions: media/phone.vtt\n```");
        assertThat(get("trainer", "/course-drafts/" + id).text()).contains("文字起こしがありません");
        write(id, "```film 電話の受け方\nfile: media/phone.mp4\ncaptions: media/phone.vtt\n\n職員：はい、市民課です。\n```");
        publish(id);
        Document page = get("employee", "/lessons/" + lesson("MEDIA-4"));
        Element film = page.selectFirst("figure.film video");
        assertThat(film.hasAttr("controls")).isTrue();
        assertThat(film.select("track[kind=captions][srclang=ja]").attr("src")).endsWith("/media/phone.vtt");
        assertThat(page.select("figure.film details").text()).contains("文字起こし", "職員：はい、市民課です。");
        Response part = given().cookies(cookies("employee"))
                .header("Range", "bytes=4-7")
                .get(film.attr("src"));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.asString()).isEqualTo("ftyp");
        assertThat(part.header("Content-Range")).startsWith("bytes 4-7/");
        given().cookies(cookies("employee"))
                .header("Range", "bytes=99999-")
                .get(film.attr("src"))
                .then()
                .statusCode(416);
    }

    @Test
    void aCourseGoesOutWithItsPicturesAndComesBackTheSame() throws IOException {
        String id = draft("MEDIA-5");
        add(id, "plan.png", PicturesTest.written("png"), "image/png");
        add(id, "plan.png", PicturesTest.written("png"), "image/png");
        add(id, "table.csv", "番号,件名\r\n1,相談\r\n".getBytes(StandardCharsets.UTF_8), "text/csv");
        write(id, "![図](media/plan.png) [表](media/table.csv)");
        byte[] zip = packed(id);
        publish(id);
        String again = handIn(zip).then().statusCode(201).extract().path("id");
        assertThat(packed(again)).isEqualTo(zip);
        world.as("trainer")
                .get("/api/v1" + MODULES.formatted(again))
                .then()
                .body(
                        "items.name",
                        equalTo(List.of("plan.png", "table.csv")),
                        "items[0].markdown",
                        equalTo("![](media/plan.png)"));
        String before = lesson("MEDIA-5");
        publish(again);
        assertThat(lesson("MEDIA-5")).isEqualTo(before);

        Response inTheBrowser = given().cookies(cookies("trainer"))
                .redirects()
                .follow(false)
                .multiPart("_token", token("/course-drafts"))
                .multiPart("file", "course.zip", course("MEDIA-9", "文", Map.of()))
                .post("/course-folders");
        assertThat(inTheBrowser.statusCode()).isEqualTo(303);
        assertThat(inTheBrowser.header("Location")).contains("/course-drafts/");

        byte[] place = PicturesTest.photograph(1);
        String photographed = handIn(course("MEDIA-6", "![写真](media/a.jpg)", Map.of("M1/media/a.jpg", place)))
                .path("id");
        assertThat(new String(packed(photographed), StandardCharsets.ISO_8859_1))
                .doesNotContain(PicturesTest.PLACE);
        handIn(course("MEDIA-7", "![図](media/b.png)", Map.of()))
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("M1/one.ja.md"), "faults[0].message", containsString("b.png"));
        handIn(course("MEDIA-7", "文", Map.of("M1/media/c.svg", "<svg/>".getBytes(StandardCharsets.UTF_8))))
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("M1/media/c.svg"), "faults[0].message", containsString("SVG"));
        handIn(course("MEDIA-7", "文", Map.of("M1/media/../../d.png", place)))
                .then()
                .statusCode(422)
                .body("faults[0].field", equalTo("file"));
    }

    @Test
    void aFileThatIsTakenOutIsGoneFromTheDraftAndStaysWhereItIsTaught() throws IOException {
        String id = draft("MEDIA-8");
        add(id, "plan.png", PicturesTest.written("png"), "image/png");
        write(id, "![図](media/plan.png)");
        publish(id);
        String next = world.as("trainer")
                .contentType("application/json")
                .body(Map.of("code", "MEDIA-8"))
                .post("/api/v1/course-drafts")
                .path("id");
        world.as("trainer")
                .delete("/api/v1" + MODULES.formatted(next) + "/plan.png")
                .then()
                .statusCode(204);
        world.as("trainer").get(MODULES.formatted(next) + "/plan.png").then().statusCode(404);
        world.as("trainer").get("/api/v1/course-drafts/" + next).then().body("missing.code", hasItem("media-missing"));
        given().cookies(cookies("employee"))
                .get("/lessons/" + lesson("MEDIA-8") + "/media/plan.png")
                .then()
                .statusCode(200);
    }

    @Test
    void whatNoLessonShowsAndNoDraftNamesGoesAfterAMonth() throws IOException {
        String dropped = draft("MEDIA-CLEAR-1");
        assertThat(put(dropped, "gone.txt", "消える控え".getBytes(StandardCharsets.UTF_8), Map.of())
                        .statusCode())
                .isEqualTo(303);
        String kept = draft("MEDIA-CLEAR-2");
        assertThat(put(kept, "stays.jpg", PicturesTest.photograph(1), Map.of("alt", "残る絵"))
                        .statusCode())
                .isEqualTo(303);
        write(kept, "![残る絵](media/stays.jpg)");
        publish(kept);
        long before = contents();
        try {
            clearAfter(31);
            assertThat(contents())
                    .as("a draft names one, a lesson shows the other")
                    .isEqualTo(before);
            world.as("trainer")
                    .delete("/api/v1/course-drafts/" + dropped)
                    .then()
                    .statusCode(204);
            clearAfter(29);
            assertThat(contents()).as("not before a month").isEqualTo(before);
            clearAfter(31);
            assertThat(contents()).isEqualTo(before - 1);
        } finally {
            clock.release();
        }
        String lesson = lesson("MEDIA-CLEAR-2");
        String shown = get("employee", "/lessons/" + lesson)
                .selectFirst("figure.picture img")
                .attr("src");
        given().cookies(cookies("employee"))
                .urlEncodingEnabled(false)
                .get(shown)
                .then()
                .statusCode(200);
    }

    private long contents() {
        return files.count();
    }

    private void clearAfter(int days) {
        clock.set(Instant.now().plus(Duration.ofDays(days)));
        clearMedia.clear();
    }

    private String draft(String code) {
        return handIn(course(code, "文", Map.of()))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Response handIn(byte[] zip) {
        return world.as("trainer").contentType("application/zip").body(zip).post("/api/v1/course-drafts/folders");
    }

    private byte[] packed(String id) {
        return world.as("trainer")
                .get("/api/v1/course-drafts/" + id + "/folder")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private void add(String id, String name, byte[] content, String type) {
        world.as("trainer")
                .contentType("application/octet-stream")
                .body(content)
                .post("/api/v1" + MODULES.formatted(id) + "?name=" + name)
                .then()
                .statusCode(201)
                .body("name", equalTo(name), "type", equalTo(type));
    }

    private Response put(String id, String name, byte[] content, Map<String, String> fields) {
        String page = MODULES.formatted(id);
        var form = given().cookies(cookies("trainer"))
                .redirects()
                .follow(false)
                .config(io.restassured.RestAssured.config()
                        .encoderConfig(io.restassured.config.EncoderConfig.encoderConfig()
                                .defaultCharsetForContentType("UTF-8", "multipart/form-data")))
                .contentType("multipart/form-data; charset=UTF-8")
                .multiPart("_token", token(page))
                .multiPart("file", name, content);
        fields.forEach((field, value) -> form.multiPart(field, value, "text/plain; charset=UTF-8"));
        return form.post(page);
    }

    private String token(String page) {
        return get("trainer", page).selectFirst("main form input[name=_token]").val();
    }

    private void write(String id, String text) {
        String lesson = "/course-drafts/" + id + "/modules/M1/lessons/one";
        given().cookies(cookies("trainer"))
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("_token", token(lesson))
                .formParam("title", "題")
                .formParam("text", text)
                .post(lesson)
                .then()
                .statusCode(303);
    }

    private void publish(String id) {
        world.as("trainer")
                .put("/api/v1/course-drafts/" + id + "/publication")
                .then()
                .statusCode(204);
    }

    private String lesson(String course) {
        return world.as("employee").get("/api/v1/courses/" + course).path("modules[0].lessons[0].id");
    }

    private Document get(String login, String path) {
        return Jsoup.parse(given().cookies(cookies(login))
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .extract()
                .asString());
    }

    private Map<String, String> cookies(String login) {
        return signedIn.computeIfAbsent(login, world::cookies);
    }

    private static byte[] zip(String entry) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("[Content_Types].xml", new byte[] {1});
        files.put(entry, new byte[] {1});
        return zip(files);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] course(String code, String text, Map<String, byte[]> media) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        Map.of(
                        "course.yaml",
                        "code: " + code + "\ntitle: {ja: 講座}\nsummary: {ja: 要約}\nmodules: [M1]\n",
                        "M1/module.yaml",
                        "code: M1\ntitle: {ja: 単元}\ngoals: [{ja: できる}]\nlessons: [one]\n"
                                + "exercise: {title: {ja: 題}, text: {ja: 文}}\nshare: {ja: 共有}\n",
                        "M1/quiz.yaml",
                        "pass: 80\ndraw: 1\nquestions:\n  - id: q1\n    text: {ja: 問い}\n    choices:\n"
                                + "      - {text: {ja: 正}, correct: true, feedback: {ja: はい}}\n"
                                + "      - {text: {ja: 誤}, feedback: {ja: いいえ}}\n",
                        "M1/one.ja.md",
                        "# 題\n\n" + text + "\n")
                .forEach((path, content) -> files.put(path, content.getBytes(StandardCharsets.UTF_8)));
        files.putAll(media);
        return zip(files);
    }
}
