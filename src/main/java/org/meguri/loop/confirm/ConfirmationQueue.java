package org.meguri.loop.confirm;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.meguri.loop.LoopLists;
import org.meguri.loop.LoopRow;
import org.meguri.loop.Stage;
import org.meguri.people.Actor;
import org.meguri.platform.Page;
import org.meguri.practice.Practices;

/** What waits for a head's confirmation, with what came of the tries. */
@ApplicationScoped
public class ConfirmationQueue {

    /** A report, and what its tries came to. */
    public record Waiting(LoopRow loop, Practices.Savings savings) {}

    private final LoopLists lists;
    private final Practices practices;

    ConfirmationQueue(LoopLists lists, Practices practices) {
        this.lists = lists;
        this.practices = practices;
    }

    /** The oldest first. */
    public Page<Waiting> of(Actor actor, int offset, int size) {
        Page<LoopRow> rows = lists.find(
                actor,
                new LoopLists.Filter(null, null, actor.person(), Set.of(Stage.REPORTED), true, null, false, true),
                offset,
                size);
        List<LoopRow> others =
                rows.items().stream().filter(row -> !actor.isSelf(row.person())).toList();
        Map<UUID, Practices.Savings> savings =
                practices.savings(others.stream().map(LoopRow::practice).toList());
        return new Page<>(
                others.stream()
                        .map(row -> new Waiting(row, savings.getOrDefault(row.practice(), Practices.Savings.NONE)))
                        .toList(),
                offset,
                size,
                rows.total());
    }
}
