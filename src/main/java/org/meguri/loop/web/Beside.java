package org.meguri.loop.web;

import jakarta.enterprise.context.RequestScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.learn.audience.Audience;
import org.meguri.learn.learners.Training;
import org.meguri.learn.licence.LicenceHolders;
import org.meguri.learn.licence.LicenceStatus;
import org.meguri.learn.prior.Proofs;
import org.meguri.learn.tries.Tries;
import org.meguri.people.Actor;
import org.meguri.people.Role;
import org.meguri.people.Scope;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.When;
import org.meguri.practice.decision.OpenDecisions;
import org.meguri.share.trouble.Troubles;
import org.meguri.share.trouble.WaitingTroubles;

/**
 * What else waits for the reader of a first page: courses to finish, the licence, questions to decide. The page keeps its
 * one move; these are told in a line each, and only while there is something to do.
 */
@RequestScoped
public class Beside {

    /** So many courses are named; further ones stand in the list of courses. */
    private static final int COURSES = 3;

    private final CurrentActor actor;
    private final Audience audience;
    private final Curricula curricula;
    private final LicenceStatus licence;
    private final LicenceHolders holders;
    private final Training training;
    private final Tries tries;
    private final Proofs proofs;
    private final OpenDecisions decisions;
    private final WaitingTroubles troubles;
    private final LoopWords words;
    private final When when;

    Beside(
            CurrentActor actor,
            Audience audience,
            Curricula curricula,
            LicenceStatus licence,
            LicenceHolders holders,
            Training training,
            Tries tries,
            Proofs proofs,
            OpenDecisions decisions,
            WaitingTroubles troubles,
            LoopWords words,
            When when) {
        this.actor = actor;
        this.audience = audience;
        this.curricula = curricula;
        this.licence = licence;
        this.holders = holders;
        this.training = training;
        this.tries = tries;
        this.proofs = proofs;
        this.decisions = decisions;
        this.troubles = troubles;
        this.words = words;
        this.when = when;
    }

    /** What somebody has to do for themselves, what a day was set for first. */
    List<BesideLine> employee() {
        Actor who = actor.get();
        LoopMessages texts = words.texts();
        LocalDate today = when.today();
        Curriculum curriculum = curricula.of(who.body());
        List<BesideLine> lines = new ArrayList<>();
        audience.unfinished(who).stream()
                .limit(COURSES)
                .forEach(one -> curriculum.courses().stream()
                        .filter(course -> course.id().equals(one.course()))
                        .findFirst()
                        .ifPresent(course -> {
                            String title = course.title().in(who.locale());
                            LocalDate due = one.dueOn();
                            lines.add(new BesideLine(
                                    due == null
                                            ? texts.besideCourse(title)
                                            : texts.besideCourseDue(title, when.near(due)),
                                    "/courses/" + course.code(),
                                    one.isOverdue(today)));
                        }));
        licence.call(who)
                .ifPresent(call -> lines.add(new BesideLine(
                        switch (call.asked()) {
                            case RENEW -> texts.besideLicenceRenew(call.until() == null ? "" : when.near(call.until()));
                            case GET -> texts.besideLicence();
                        },
                        "/licence",
                        false)));
        return lines;
    }

    /** What waits for a head besides the reports. */
    List<BesideLine> manager() {
        Actor who = actor.get();
        List<BesideLine> lines = new ArrayList<>();
        decisions(who, lines);
        pledges(who, lines);
        late(who, who.leads(), lines);
        return lines;
    }

    /** What waits for a trainer besides the answers. */
    List<BesideLine> trainer() {
        Actor who = actor.get();
        List<BesideLine> lines = new ArrayList<>();
        int proving = (int) proofs.countWaiting(who);
        if (proving > 0) {
            lines.add(new BesideLine(words.texts().besideProofs(proving), "/proofs", false));
        }
        List<Troubles.Waiting> hard = troubles.of(who);
        if (!hard.isEmpty()) {
            boolean overdue = hard.stream().anyMatch(one -> one.isOverdue(when.today()));
            lines.add(new BesideLine(words.texts().besideTroubles(hard.size()), "/troubles", overdue));
        }
        int used = tries.waiting(who).size();
        if (used > 0) {
            lines.add(new BesideLine(words.texts().besideTries(used), "/quiz-tries", false));
        }
        late(who, who.trains(), lines);
        return lines;
    }

    /** What waits for HR, or for the owner of the programme. */
    public List<BesideLine> office() {
        Actor who = actor.get();
        List<BesideLine> lines = new ArrayList<>();
        decisions(who, lines);
        if (who.is(Role.HR)) {
            pledges(who, lines);
        }
        late(who, who.oversees(), lines);
        return lines;
    }

    /** Only heads are asked to decide: others are not looked up. */
    private void decisions(Actor who, List<BesideLine> lines) {
        List<LocalDate> due = who.leads().isEmpty() ? List.of() : decisions.due(who);
        if (!due.isEmpty()) {
            boolean overdue = due.stream().anyMatch(day -> day.isBefore(when.today()));
            lines.add(new BesideLine(words.texts().besideDecisions(due.size()), "/decisions", overdue));
        }
    }

    private void pledges(Actor who, List<BesideLine> lines) {
        int waiting = holders.waiting(who).size();
        if (waiting > 0) {
            lines.add(new BesideLine(words.texts().besidePledges(waiting), "/team/licences", false));
        }
    }

    private void late(Actor who, Scope scope, List<BesideLine> lines) {
        long late = training.late(who, scope);
        if (late > 0) {
            lines.add(new BesideLine(words.texts().besideLate((int) late), "/training", false));
        }
    }
}
