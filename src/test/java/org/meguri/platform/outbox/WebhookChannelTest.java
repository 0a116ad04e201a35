package org.meguri.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The receiver of a web hook can tell that it comes from Meguri and when it was sent. */
class WebhookChannelTest {

    private static final String SECRET = "0123456789abcdef";
    private static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    private final List<String> received = new ArrayList<>();
    private HttpServer server;
    private int answer = 204;

    @BeforeEach
    void somebodyListens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("Meguri-Signature"));
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void nobodyListens() {
        server.stop(0);
    }

    @Test
    void theContentIsSignedWithTheMomentOfSending() throws Exception {
        channel(SECRET).send(message());
        String[] parts = received.get(0).split("[=,]");
        assertThat(parts[1]).isEqualTo(String.valueOf(NOW.getEpochSecond()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(parts[3])
                .isEqualTo(HexFormat.of()
                        .formatHex(mac.doFinal((parts[1] + "." + received.get(1)).getBytes(StandardCharsets.UTF_8))));
        assertThat(received.get(1)).isEqualTo("{\"text\":\"お知らせ\"}");
    }

    @Test
    void anyOtherAnswerThanSuccessIsAFault() {
        for (int status : new int[] {302, 400, 500}) {
            answer = status;
            assertThatThrownBy(() -> channel(SECRET).send(message()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("HTTP " + status);
        }
    }

    @Test
    void withoutALongSecretTheWayIsClosed() {
        assertThat(channel(SECRET).isOpen()).isTrue();
        assertThat(channel("short").isOpen()).isFalse();
        assertThat(channel(null).isOpen()).isFalse();
    }

    private static OutboxMessage message() {
        return new OutboxMessage(
                new UUID(0, 1), null, WebhookChannel.NAME, "000101", "digest", "{\"text\":\"お知らせ\"}", NOW);
    }

    private WebhookChannel channel(String secret) {
        URI url = URI.create("http://localhost:" + server.getAddress().getPort() + "/hook");
        return new WebhookChannel(
                new OutboxConfig() {
                    @Override
                    public Mail mail() {
                        return new Mail() {
                            @Override
                            public boolean enabled() {
                                return false;
                            }

                            @Override
                            public Optional<List<String>> domains() {
                                return Optional.empty();
                            }
                        };
                    }

                    @Override
                    public Webhook webhook() {
                        return new Webhook() {
                            @Override
                            public Optional<URI> url() {
                                return Optional.of(url);
                            }

                            @Override
                            public Optional<String> secret() {
                                return Optional.ofNullable(secret);
                            }

                            @Override
                            public Duration timeout() {
                                return Duration.ofSeconds(5);
                            }
                        };
                    }

                    @Override
                    public int keepDays() {
                        return 30;
                    }
                },
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
