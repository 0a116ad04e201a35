package org.meguri.loop.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.loop.Loop;
import org.meguri.loop.LoopEvent;
import org.meguri.loop.LoopRow;
import org.meguri.loop.LoopState;
import org.meguri.loop.Loops;
import org.meguri.loop.Signal;
import org.meguri.loop.Stage;
import org.meguri.loop.Stage.Phase;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Rings;
import org.meguri.platform.web.When;

/** Draws the ring of a loop. */
@RequestScoped
public class LoopRings implements Rings {

    private final CurrentActor actor;
    private final LoopWords words;
    private final Loops loops;
    private final EntityManager entities;
    private final When when;
    private final Clock clock;

    LoopRings(CurrentActor actor, LoopWords words, Loops loops, EntityManager entities, When when, Clock clock) {
        this.loops = loops;
        this.actor = actor;
        this.words = words;
        this.entities = entities;
        this.when = when;
        this.clock = clock;
    }

    @Override
    public Optional<Ring> of(UUID practice) {
        List<LoopEvent> events = entities.createQuery(
                        "from LoopEvent e join fetch e.loop l where l.practiceId = :practice order by e.seq",
                        LoopEvent.class)
                .setParameter("practice", practice)
                .getResultList();
        if (events.isEmpty()) {
            return Optional.empty();
        }
        Loop loop = events.get(0).loop();
        UUID holder = loop.holderId();
        String holderName = holder == null
                ? null
                : entities.createQuery("select p.name from Person p where p.id = :id", String.class)
                        .setParameter("id", holder)
                        .getResultStream()
                        .findFirst()
                        .orElse(null);
        return Optional.of(ring(
                loop.stage(),
                loop.state(),
                loop.dueOn(),
                holder,
                holderName,
                steps(loop.state(), loop.stage(), loop.dueOn(), events, loops.isUnsigned(actor.get(), loop))));
    }

    /** The small ring of a list, without the line of steps. */
    public Ring of(LoopRow row) {
        return ring(row.stage(), row.state(), row.dueOn(), row.holder(), row.holderName(), List.of());
    }

    private Ring ring(
            Stage stage,
            LoopState state,
            @Nullable LocalDate due,
            @Nullable UUID holder,
            @Nullable String holderName,
            List<Step> steps) {
        LoopMessages texts = words.texts();
        boolean open = stage.isOpen();
        boolean overdue = due != null && due.isBefore(LocalDate.now(clock));
        Phase phase = !state.learned() ? Phase.LEARN : state.endorsed() ? Phase.SHARE : Phase.PRACTISE;
        String move = !open
                ? ""
                : holder == null
                        ? texts.holderNobody()
                        : actor.get().isSelf(holder)
                                ? texts.holderSelf()
                                : texts.holderOther(Objects.requireNonNullElse(holderName, ""));
        return new Ring(
                texts.ringLabel(words.stage(stage), words.phase(phase)),
                arc(state.learned(), state.begun() || !open || phase == Phase.LEARN),
                arc(state.endorsed(), state.learned()),
                arc(stage.isClosed(), state.endorsed()),
                phase.name().toLowerCase(Locale.ROOT),
                stage.isClosed() || open ? words.phase(phase) : words.stage(stage),
                stage.isClosed() ? words.stage(stage) : open ? texts.now() : "",
                move,
                due == null || !open ? "" : left(due),
                overdue && open,
                steps);
    }

    private static String arc(boolean done, boolean begun) {
        return done ? "done" : begun ? "now" : "todo";
    }

    private String left(LocalDate due) {
        return words.texts().dueOn(when.near(due), days(due));
    }

    private List<Step> steps(
            LoopState state, Stage stage, @Nullable LocalDate due, List<LoopEvent> events, boolean unsigned) {
        LoopMessages texts = words.texts();
        List<Step> made = new ArrayList<>();
        Map<Signal, Instant> first = new EnumMap<>(Signal.class);
        for (LoopEvent event : events) {
            first.put(event.signal(), event.at());
        }
        Instant endorsed = first.containsKey(Signal.ENDORSED) ? first.get(Signal.ENDORSED) : first.get(Signal.EXPIRED);
        boolean[] done = {
            state.learned(), state.planned(), state.tried(), state.reported(), state.endorsed(), state.shared()
        };
        String[] names = {
            texts.stepLearn(),
            texts.stepPlan(),
            texts.stepTry(),
            texts.stepReport(),
            texts.stepEndorse(),
            texts.stepShare()
        };
        @Nullable
        Instant[] moments = {
            first.get(Signal.LEARNED),
            first.get(Signal.PLANNED),
            first.get(Signal.TRIED),
            first.get(Signal.REPORTED),
            endorsed,
            first.get(Signal.PUBLISHED)
        };
        String[] phases = {"learn", "practise", "practise", "practise", "practise", "share"};
        boolean found = !stage.isOpen();
        for (int i = 0; i < names.length; i++) {
            boolean now = !found && !done[i];
            found |= now;
            boolean kept = unsigned && i == names.length - 1;
            String note = done[i]
                    ? kept ? when.month(moments[i]) : when.near(moments[i])
                    : now && due != null ? days(due) : "";
            made.add(new Step(names[i], done[i] ? "done" : now ? "now" : "todo", phases[i], note));
        }
        return made;
    }

    private String days(LocalDate due) {
        LoopMessages texts = words.texts();
        long days = ChronoUnit.DAYS.between(LocalDate.now(clock), due);
        return days == 0 ? texts.today() : days > 0 ? texts.daysLeft((int) days) : texts.daysOver((int) -days);
    }
}
