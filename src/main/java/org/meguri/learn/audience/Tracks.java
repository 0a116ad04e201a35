package org.meguri.learn.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.people.Actor;
import org.meguri.people.Body;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** The proposed tracks of a body, and taking one up: each of its courses gets a rule, unless it has one of that name. */
@ApplicationScoped
public class Tracks {

    /**
     * A track as it stands in a body.
     *
     * @param steps those of its courses that the body teaches
     */
    public record Proposal(Track track, List<Stand> steps) {

        /** Whether all of its rules are there. */
        public boolean isTaken() {
            return steps.stream().allMatch(Stand::taken);
        }
    }

    /** A course of a track, and whether the body has the rule. */
    public record Stand(Track.Step step, Words title, boolean taken) {}

    private record Key(String course, String name) {}

    private final AudienceRules rules;
    private final SayAudience sayAudience;
    private final Curricula curricula;
    private final EntityManager entities;

    Tracks(AudienceRules rules, SayAudience sayAudience, Curricula curricula, EntityManager entities) {
        this.rules = rules;
        this.sayAudience = sayAudience;
        this.curricula = curricula;
        this.entities = entities;
    }

    /**
     * The proposals, in their order; one none of whose courses the body teaches is left out.
     *
     * @throws Forbidden the actor does not say who takes courses
     */
    public List<Proposal> of(Actor actor) {
        if (!AudienceRules.mayRule(actor)) {
            throw new Forbidden("forbidden");
        }
        Map<String, CourseOutline> courses = curricula.of(actor.body()).taughtCourses().stream()
                .collect(Collectors.toMap(CourseOutline::code, Function.identity(), (one, other) -> one));
        Set<Key> known = rules.ofBody(actor.body()).stream()
                .map(rule -> new Key(rule.course().code(), rule.name().ja()))
                .collect(Collectors.toSet());
        return Arrays.stream(Track.values())
                .map(track -> new Proposal(
                        track,
                        track.steps().stream()
                                .flatMap(step -> Optional.ofNullable(courses.get(step.course()))
                                        .map(course -> new Stand(
                                                step,
                                                course.title(),
                                                known.contains(new Key(
                                                        step.course(),
                                                        track.title().ja()))))
                                        .stream())
                                .toList()))
                .filter(proposal -> !proposal.steps().isEmpty())
                .toList();
    }

    /** One of them by the name of its constant. */
    public Proposal of(Actor actor, @Nullable String code) {
        return of(actor).stream()
                .filter(one -> one.track().name().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Takes a track up. Doing so again makes nothing twice.
     *
     * @return how many rules were made
     * @throws NotFound there is no such track
     * @throws Forbidden the actor does not say who takes courses
     * @throws Invalid more people are meant than the actor trains
     */
    @Transactional
    public int take(Actor actor, String code) {
        // two at once make nothing twice either
        entities.find(Body.class, actor.body(), LockModeType.PESSIMISTIC_WRITE);
        Proposal proposal = of(actor, code);
        Track track = proposal.track();
        List<Stand> missing =
                proposal.steps().stream().filter(one -> !one.taken()).toList();
        missing.forEach(one -> sayAudience.say(
                actor,
                one.step().course(),
                null,
                new SayAudience.Said(
                        track.title().ja(),
                        track.title().en(),
                        one.step().kind(),
                        track.criteria(),
                        null,
                        one.step().days(),
                        null)));
        return missing.size();
    }
}
