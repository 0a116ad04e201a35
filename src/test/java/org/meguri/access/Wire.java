package org.meguri.access;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody who asks over plain HTTP and follows no redirect. The tests of rights ask tens of thousands of questions, for
 * which the comfort of the usual client would cost minutes.
 */
final class Wire {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private static final byte[] NOTHING = {};

    /** What came back. */
    record Answer(int status, String location, String type, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final Map<String, String> headers;

    private Wire(Map<String, String> headers) {
        this.headers = headers;
    }

    /** Nobody in particular. */
    static Wire stranger() {
        return new Wire(Map.of());
    }

    /** A program with a token. */
    static Wire bearer(String token) {
        return new Wire(Map.of("Authorization", "Bearer " + token, "Accept-Language", "ja"));
    }

    /** A browser with the cookies of a session. */
    static Wire browser(Map<String, String> cookies) {
        return new Wire(Map.of(
                "Cookie",
                cookies.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("; "))));
    }

    Answer get(String path) {
        return send("GET", path, "application/json", NOTHING);
    }

    /** Sends a form with these fields. */
    Answer form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        return send(
                "POST",
                path,
                "application/x-www-form-urlencoded; charset=UTF-8",
                body.getBytes(StandardCharsets.UTF_8));
    }

    Answer send(String method, String path, String type, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Accept", "*/*")
                .header("Content-Type", type)
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Location").orElse(""),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
