package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;

/**
 * Ends the appointments of deputies that came to their end by themselves: the deputy has left, or the head whom they stood
 * in for has left or has another post. The last day is the one on which it still held; the rights ended with it.
 */
@ApplicationScoped
public class EndIdleDeputies {

    private final Deputies deputies;
    private final Actors actors;
    private final Audit audit;
    private final Clock clock;

    EndIdleDeputies(Deputies deputies, Actors actors, Audit audit, Clock clock) {
        this.deputies = deputies;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
    }

    /** Ends all that are due; how many. Calling it twice changes nothing. */
    @Transactional
    public int end() {
        LocalDate today = LocalDate.now(clock);
        List<Deputy> idle = deputies.idle(today);
        for (Deputy deputy : idle) {
            LocalDate last = deputies.lastDay(deputy, today);
            deputy.endOn(last);
            audit.record(
                    Act.DEPUTY_ENDED,
                    deputy.person().body().id(),
                    null,
                    deputy.person().id(),
                    deputy.unit().code() + " " + last);
        }
        if (!idle.isEmpty()) {
            actors.forgetAll();
        }
        return idle.size();
    }
}
