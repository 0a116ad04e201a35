package org.meguri.platform.outbox;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Sends what is in the outbox. Each message is claimed first, so that no two nodes send it at the same time. */
@ApplicationScoped
public class SendOutbox {

    private static final int AT_ONCE = 50;

    private final Outbox outbox;
    private final OutboxConfig config;
    private final Clock clock;

    SendOutbox(Outbox outbox, OutboxConfig config, Clock clock) {
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Tries every message whose time has come, and forgets those that are long gone.
     *
     * @return how many went out
     */
    public int send() {
        int sent = 0;
        for (UUID id : QuarkusTransaction.requiringNew().call(() -> outbox.waiting(clock.instant(), AT_ONCE))) {
            if (claim(id) && deliver(id)) {
                sent++;
            }
        }
        QuarkusTransaction.requiringNew()
                .run(() -> outbox.forget(clock.instant().minus(Duration.ofDays(config.keepDays()))));
        return sent;
    }

    private boolean claim(UUID id) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                OutboxMessage message = outbox.findById(id);
                boolean waits = message != null
                        && message.sentAt() == null
                        && message.failedAt() == null
                        && !message.nextAt().isAfter(clock.instant());
                if (waits) {
                    message.claim(clock.instant());
                }
                return waits;
            });
        } catch (OptimisticLockException | io.quarkus.narayana.jta.QuarkusTransactionException takenByAnotherNode) {
            return false;
        }
    }

    private boolean deliver(UUID id) {
        OutboxMessage message = QuarkusTransaction.requiringNew().call(() -> outbox.findById(id));
        String fault = attempt(message);
        QuarkusTransaction.requiringNew().run(() -> {
            OutboxMessage kept = outbox.findById(id);
            if (fault == null) {
                kept.sent(clock.instant());
            } else {
                kept.failed(fault, clock.instant());
            }
        });
        return fault == null;
    }

    @SuppressWarnings("IllegalCatch")
    private @org.jspecify.annotations.Nullable String attempt(OutboxMessage message) {
        try {
            Channel channel = outbox.channel(message.channel()).orElse(null);
            if (channel == null) {
                return "closed";
            }
            channel.send(message);
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        } catch (Exception e) {
            // whatever the other side does, the message is tried again and nothing else suffers
            Log.warnf("A message could not be sent by %s: %s", message.channel(), e.toString());
            return e.getClass().getSimpleName() + (e.getMessage() == null ? "" : " " + e.getMessage());
        }
    }
}
