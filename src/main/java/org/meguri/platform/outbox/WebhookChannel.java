package org.meguri.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A web hook of the office. The receiver checks the signature: HMAC-SHA256 with the shared secret over the moment of sending
 * (seconds since 1970), a full stop and the content, as {@code Meguri-Signature: t=…,v1=…}; it may refuse what is older
 * than a few minutes. {@code Meguri-Delivery} is the same for every try of one message.
 */
@ApplicationScoped
public class WebhookChannel implements Channel {

    /** The word by which messages name this way. */
    public static final String NAME = "webhook";

    private static final int SHORTEST_SECRET = 16;

    private final OutboxConfig config;
    private final Clock clock;
    private final HttpClient client;

    WebhookChannel(OutboxConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(config.webhook().timeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isOpen() {
        return config.webhook().url().isPresent()
                && config.webhook()
                        .secret()
                        .filter(secret -> secret.length() >= SHORTEST_SECRET)
                        .isPresent();
    }

    @Override
    public void send(OutboxMessage message) throws IOException, InterruptedException {
        URI url = config.webhook().url().orElseThrow();
        long now = clock.instant().getEpochSecond();
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(config.webhook().timeout())
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Meguri-Delivery", message.id().toString())
                .header("Meguri-Signature", "t=" + now + ",v1=" + signature(now, message.content()))
                .POST(HttpRequest.BodyPublishers.ofString(message.content()))
                .build();
        int status =
                client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) {
            throw new IOException("HTTP " + status);
        }
    }

    private String signature(long now, String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    config.webhook().secret().orElseThrow().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((now + "." + content).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
