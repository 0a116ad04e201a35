package org.meguri.loop;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A loop took in a signal, and it has been worked out who has the next move.
 *
 * @param by who caused it; null for a clock
 */
public record SignalReceived(
        Loop loop, Signal signal, @Nullable UUID by, Instant at) {}
