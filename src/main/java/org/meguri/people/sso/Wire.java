package org.meguri.people.sso;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Talks to the provider: never longer than allowed, body included, and with few at once, so that a provider that hangs
 * does not hold up those who sign in without it. No redirects are followed.
 */
@Singleton
class Wire {

    private static final int AT_ONCE = 8;

    private final HttpClient client;
    private final Duration timeout;
    private final Semaphore free = new Semaphore(AT_ONCE);

    Wire(SsoConfig config) {
        this.timeout = config.timeout();
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What was answered. */
    record Answer(int status, String body) {}

    Answer get(URI address) throws IOException {
        return send(HttpRequest.newBuilder(address).header("Accept", "application/json"));
    }

    Answer post(URI address, String form, String authorization) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request);
    }

    private Answer send(HttpRequest.Builder request) throws IOException {
        if (!free.tryAcquire()) {
            throw new IOException("too many wait for the provider");
        }
        try {
            CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                    request.timeout(timeout).build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            try {
                HttpResponse<String> response = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
                return new Answer(response.statusCode(), response.body());
            } catch (TimeoutException e) {
                answer.cancel(true);
                throw new IOException("no answer within " + timeout, e);
            } catch (ExecutionException e) {
                throw new IOException(String.valueOf(e.getCause()), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
        } finally {
            free.release();
        }
    }
}
