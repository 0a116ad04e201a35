package org.meguri.loop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Scope;
import org.meguri.platform.Words;
import org.meguri.practice.BlockerReason;
import org.meguri.practice.Outcome;
import org.meguri.practice.SupportKind;

/** What a trainer and a head need to know about the people in their scope, each in one query. */
@ApplicationScoped
public class Overview {

    /** How many practices an obstacle holds up. */
    public record Stuck(BlockerReason reason, long people) {}

    /** How many people stand at a stage. */
    public record AtStage(Stage stage, long people) {}

    /** How many learned a module and how many of these tried something afterwards. */
    public record Yield(UUID module, long learned, long tried) {}

    /** A try that deserves a word. */
    public record Tried(
            UUID practice,
            String person,
            UUID unit,
            Words task,
            Outcome outcome,
            int baseline,
            int minutes,
            Instant at) {}

    /** A promise and what the employee said about it; {@code kept} is null until they have. */
    public record Promise(
            UUID practice,
            String person,
            @Nullable String taskJa,
            @Nullable String taskEn,
            String kindNames,
            Instant at,
            @Nullable Boolean kept) {

        public Set<SupportKind> kinds() {
            return Stream.of(kindNames.split(",")).map(SupportKind::valueOf).collect(Collectors.toSet());
        }

        /** The task in the reader's language; null until one is chosen. */
        public @Nullable String task(Locale locale) {
            return taskJa == null ? null : new Words(taskJa, taskEn).in(locale);
        }
    }

    private final EntityManager entities;

    Overview(EntityManager entities) {
        this.entities = entities;
    }

    /** What holds people up, the commonest reason first. */
    public List<Stuck> stuck(Actor actor, Scope scope) {
        return scoped("""
                select new org.meguri.loop.Overview$Stuck(b.reason, count(distinct l.id))
                from Blocker b join Loop l on l.practiceId = b.practice.id
                where l.bodyId = :body and l.person.id <> :me and b.resolvedAt is null and l.stage = 'BLOCKED'
                %s group by b.reason order by count(distinct l.id) desc
                """, Stuck.class, actor, scope).getResultList();
    }

    /** How many open loops stand at each stage. */
    public List<AtStage> stages(Actor actor, Scope scope) {
        return scoped("""
                select new org.meguri.loop.Overview$AtStage(l.stage, count(*)) from Loop l
                where l.bodyId = :body and l.person.id <> :me %s group by l.stage
                """, AtStage.class, actor, scope).getResultList().stream()
                .sorted(Comparator.comparing(AtStage::stage))
                .toList();
    }

    /** The modules by how little practice came of them. */
    public List<Yield> yields(Actor actor, Scope scope) {
        return scoped("""
                select new org.meguri.loop.Overview$Yield(
                    l.moduleId, count(*), sum(case when l.state.tried = true then 1L else 0L end))
                from Loop l
                where l.bodyId = :body and l.person.id <> :me and l.moduleId is not null and l.state.learned = true
                %s group by l.moduleId
                """, Yield.class, actor, scope).getResultList().stream()
                .sorted(Comparator.comparingDouble(one -> (double) one.tried() / Math.max(1, one.learned())))
                .toList();
    }

    /** The latest tries since a moment: one that failed first if there is one, then the newest. */
    public List<Tried> tries(Actor actor, Scope scope, Instant since, int most) {
        List<Tried> latest = scoped("""
                select new org.meguri.loop.Overview$Tried(
                    l.practiceId, p.name, l.unit.id, t.name, g.outcome, g.baselineMinutes, g.minutes, g.recordedAt)
                from PracticeLog g join Loop l on l.practiceId = g.practice.id
                join l.person p join WorkTask t on t.id = l.taskId
                where l.bodyId = :body and p.id <> :me and g.recordedAt >= :since %s
                order by g.recordedAt desc
                """, Tried.class, actor, scope)
                .setParameter("since", since)
                .setMaxResults(40)
                .getResultList();
        List<Tried> chosen = new ArrayList<>();
        latest.stream()
                .filter(one -> one.outcome() == Outcome.FAILED)
                .findFirst()
                .ifPresent(chosen::add);
        Set<String> people = chosen.stream().map(Tried::person).collect(Collectors.toSet());
        for (Tried one : latest) {
            if (chosen.size() < most && people.add(one.person())) {
                chosen.add(one);
            }
        }
        return chosen;
    }

    /** What the actor promised, what is still unanswered first. */
    public List<Promise> promises(Actor actor, int most) {
        return entities.createQuery("""
                        select new org.meguri.loop.Overview$Promise(
                            a.id, p.name, t.name.ja, t.name.en, a.support.kindNames, a.support.at, a.support.kept)
                        from PracticeAssignment a join a.person p left join a.task t
                        where a.bodyId = :body and a.support.by = :me
                        order by case when a.support.kept is null then 0 when a.support.kept = false then 1 else 2 end,
                            a.support.at desc
                        """, Promise.class)
                .setParameter("body", actor.body())
                .setParameter("me", actor.person())
                .setMaxResults(most)
                .getResultList();
    }

    private <T> TypedQuery<T> scoped(String query, Class<T> type, Actor actor, Scope scope) {
        TypedQuery<T> made =
                entities.createQuery(query.replace("%s", scope.whole() ? "" : " and l.unit.id in :units "), type);
        made.setParameter("body", actor.body()).setParameter("me", actor.person());
        if (!scope.whole()) {
            made.setParameter("units", scope.unitsForQuery());
        }
        return made;
    }
}
