package org.meguri.practice.web;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.learn.Curriculum.BriefOutline;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.Units;
import org.meguri.people.audit.PersonViews;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Rings;
import org.meguri.practice.Blocker;
import org.meguri.practice.PracticeAssignment;
import org.meguri.practice.PracticeLog;
import org.meguri.practice.Practices;
import org.meguri.practice.decision.Decisions;
import org.meguri.practice.effect.Reconfirmations;
import org.meguri.practice.praise.Praises;

/** Gathers what the pages of a practice show. */
@RequestScoped
public class PracticeViews {

    private final CurrentActor actor;
    private final Practices practices;
    private final Curricula curricula;
    private final People people;
    private final Units units;
    private final Rings rings;
    private final PracticeWords words;
    private final Clock clock;
    private final PersonViews seen;
    private final Decisions decisions;
    private final Reconfirmations reconfirmations;
    private final Praises praises;

    PracticeViews(
            CurrentActor actor,
            Practices practices,
            Curricula curricula,
            People people,
            Units units,
            Rings rings,
            PracticeWords words,
            Clock clock,
            PersonViews seen,
            Decisions decisions,
            Reconfirmations reconfirmations,
            Praises praises) {
        this.actor = actor;
        this.practices = practices;
        this.curricula = curricula;
        this.people = people;
        this.units = units;
        this.rings = rings;
        this.words = words;
        this.clock = clock;
        this.seen = seen;
        this.decisions = decisions;
        this.reconfirmations = reconfirmations;
        this.praises = praises;
    }

    PracticeView of(UUID id) {
        Actor who = actor.get();
        PracticeAssignment practice = practices.of(who, id);
        seen.viewed(who, practice.person().id(), PersonViews.What.PRACTICE);
        List<PracticeLog> logs = practices.logs(id);
        Curriculum curriculum = curricula.of(who.body());
        BriefOutline brief = curriculum.findBrief(practice.briefId()).orElse(null);
        Rings.Ring ring = rings.of(id).orElseThrow(NotFound::new);
        People.Card assigner = people.cards(who.body(), Set.of(practice.assignedBy()), LocalDate.now(clock))
                .get(practice.assignedBy());
        List<Blocker> blockers = practices.blockers(id);
        return new PracticeView(
                practice,
                ring,
                brief == null ? words.texts().followsCase() : brief.title().in(who.locale()),
                brief,
                logs,
                logs.stream().mapToLong(PracticeLog::savedMinutes).sum(),
                blockers,
                practices.review(id).orElse(null),
                units.tree(who.body()).label(practice.unit().id(), who.locale()),
                assigner == null ? "" : assigner.name(),
                ring.learn().equals("done") ? null : learnAt(curriculum, practice.moduleId()),
                blockers.isEmpty() ? Map.of() : decisions.ofPractice(id),
                practice.isEndorsed() ? reconfirmations.ofPractice(id) : List.of(),
                LocalDate.now(clock),
                praises.about(id),
                who,
                who.locale());
    }

    private static @Nullable String learnAt(Curriculum curriculum, @Nullable UUID module) {
        return curriculum
                .find(module)
                .map(found -> "/courses/" + curriculum.course(found.course()).code() + "#" + found.code())
                .orElse(null);
    }
}
