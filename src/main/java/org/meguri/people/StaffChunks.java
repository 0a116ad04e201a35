package org.meguri.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Hands on the lines of a file some people at a time, all lines of a person together. Only people of whom not all lines
 * have come yet are kept in memory.
 */
final class StaffChunks {

    private static final int LINES = 1_000;

    private final RosterIndex index;
    private final Consumer<List<RosterLine>> reader;
    private final Map<String, List<RosterLine>> waiting = new HashMap<>();
    private List<RosterLine> ready = new ArrayList<>();

    StaffChunks(RosterIndex index, Consumer<List<RosterLine>> reader) {
        this.index = index;
        this.reader = reader;
    }

    void add(RosterLine line) {
        String number = RosterIndex.number(line.cell(0));
        int all = index.linesOf(number);
        if (number.isEmpty() || all <= 1) {
            ready.add(line);
        } else {
            List<RosterLine> own = waiting.computeIfAbsent(number, key -> new ArrayList<>());
            own.add(line);
            if (own.size() >= all) {
                waiting.remove(number);
                ready.addAll(own);
            }
        }
        if (ready.size() >= LINES) {
            hand();
        }
    }

    void end() {
        waiting.values().forEach(ready::addAll);
        waiting.clear();
        if (!ready.isEmpty()) {
            hand();
        }
    }

    private void hand() {
        List<RosterLine> lines = ready;
        ready = new ArrayList<>();
        reader.accept(lines);
    }
}
