package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;

/** Hands the lines of a file on to what they are for. Runs in the transaction of its caller. */
@ApplicationScoped
class HandOnLines {

    private static final int QUARTERS = 4;

    private final Instance<TakesLines> taker;

    HandOnLines(Instance<TakesLines> taker) {
        this.taker = taker;
    }

    /** @param progress hears how many lines are done */
    void handOn(Actor actor, RosterImport made, RosterFile file, IntConsumer progress) {
        List<StaffLine> lines = new ArrayList<>();
        file.lines(line -> lines.add(StaffLine.ofFile(line)));
        int[] done = {0};
        taker.get().take(actor, Objects.requireNonNull(made.linesFor()), lines, () -> {
            done[0]++;
            progress.accept(lines.size() / QUARTERS * done[0]);
        });
        made.handedOn(lines.size());
    }
}
