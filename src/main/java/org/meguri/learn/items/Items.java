package org.meguri.learn.items;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.Curriculum.ModuleOutline;
import org.meguri.learn.PublishCourse;
import org.meguri.learn.Question;
import org.meguri.learn.folder.QuestionKind;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.NotFound;

/**
 * How the questions of a course fare, for those who write it: of each person the first try of a quiz counts, because a later
 * one has seen the explanations. Only numbers, never who.
 */
@ApplicationScoped
public class Items {

    /** The questions of one module, in their order. */
    public record OfModule(ModuleOutline module, List<Item> items) {}

    private final EntityManager entities;
    private final Curricula curricula;

    Items(EntityManager entities, Curricula curricula) {
        this.entities = entities;
        this.curricula = curricula;
    }

    /**
     * The questions of the editions that are taught now.
     *
     * @throws NotFound the body has no such course
     * @throws Forbidden the actor does not write courses
     */
    public List<OfModule> of(Actor actor, String course) {
        if (!PublishCourse.mayWrite(actor)) {
            throw new Forbidden("forbidden");
        }
        CourseOutline outline = curricula.of(actor.body()).course(course);
        List<UUID> modules = outline.modules().stream().map(ModuleOutline::id).toList();
        if (modules.isEmpty()) {
            return List.of();
        }
        List<Asked> asked = questions(modules);
        Map<UUID, Integer> recalled = recalled(modules);
        Map<UUID, ItemTally> tallies = tallies(
                modules,
                asked.stream().collect(Collectors.toMap(one -> one.question().id(), Asked::question)));
        Map<UUID, List<Item>> items = asked.stream()
                .collect(Collectors.groupingBy(
                        Asked::module,
                        Collectors.mapping(
                                one -> item(
                                        one.question(),
                                        tallies.getOrDefault(one.question().id(), new ItemTally()),
                                        recalled.get(one.question().id())),
                                Collectors.toList())));
        return outline.modules().stream()
                .map(module -> new OfModule(module, items.getOrDefault(module.id(), List.of())))
                .toList();
    }

    private record Asked(UUID module, Question question) {}

    private List<Asked> questions(List<UUID> modules) {
        return entities.createQuery("""
                        select q.quiz.module.id, q from Question q join fetch q.choices
                        where q.quiz.module.id in :modules order by q.place
                        """, Object[].class)
                .setParameter("modules", modules)
                .getResultStream()
                .map(row -> new Asked((UUID) row[0], (Question) row[1]))
                .distinct()
                .toList();
    }

    private Map<UUID, ItemTally> tallies(List<UUID> modules, Map<UUID, Question> questions) {
        Map<UUID, ItemTally> tallies = new HashMap<>();
        entities.createQuery("""
                        select a.question.id, a.chosen, a.correct, t.correct, t.asked, count(a.id)
                        from QuizAnswer a join a.attempt t
                        where t.quiz.module.id in :modules
                          and not exists (select 1 from QuizAttempt e
                              where e.person = t.person and e.quiz = t.quiz and e.submittedAt < t.submittedAt)
                        group by a.question.id, a.chosen, a.correct, t.correct, t.asked
                        """, Object[].class)
                .setParameter("modules", modules)
                .getResultStream()
                .forEach(row -> tallies.computeIfAbsent((UUID) row[0], key -> new ItemTally())
                        .add(
                                (Long) row[5],
                                counted(Objects.requireNonNull(questions.get((UUID) row[0])), choices((String) row[1])),
                                (Boolean) row[2],
                                (Integer) row[3],
                                (Integer) row[4]));
        return tallies;
    }

    /** What counts as chosen: of an order, the choices that stand where they belong. */
    private static List<UUID> counted(Question question, List<UUID> chosen) {
        if (question.kind() != QuestionKind.ORDER) {
            return chosen;
        }
        return IntStream.range(0, chosen.size())
                .filter(place -> question.isRightAt(chosen.get(place), place))
                .mapToObj(chosen::get)
                .toList();
    }

    private static List<UUID> choices(String chosen) {
        return Stream.of(chosen.split(","))
                .filter(one -> !one.isEmpty())
                .map(UUID::fromString)
                .toList();
    }

    /** How many in a hundred got each question right when it was asked again; only where enough people answered. */
    private Map<UUID, Integer> recalled(List<UUID> modules) {
        Map<UUID, Integer> recalled = new HashMap<>();
        entities.createQuery("""
                        select a.question.id, count(a.id), sum(case when a.correct = true then 1 else 0 end)
                        from RecallAnswer a where a.recall.module.id in :modules and a.correct is not null
                        group by a.question.id having count(distinct a.recall.person.id) >= :fewest
                        """, Object[].class)
                .setParameter("modules", modules)
                .setParameter("fewest", ItemTally.FEWEST)
                .getResultStream()
                .forEach(row -> recalled.put((UUID) row[0], (int)
                        ((((Number) row[2]).longValue() * 200 + (Long) row[1]) / ((Long) row[1] * 2))));
        return recalled;
    }

    private static Item item(Question question, ItemTally tally, @Nullable Integer recalled) {
        Integer difficulty = tally.difficulty();
        Double discrimination = tally.discrimination();
        return new Item(
                question.id(),
                question.code(),
                question.kind(),
                question.text(),
                tally.answered(),
                difficulty,
                discrimination,
                recalled,
                Item.Verdict.of(difficulty, discrimination, tally.answered()),
                question.choices().stream()
                        .map(choice -> new Item.Chosen(
                                choice.text(),
                                choice.isCorrect() && question.kind() != QuestionKind.ORDER,
                                difficulty == null
                                        ? null
                                        : (int) ((tally.chosen(choice.id()) * 200 + tally.answered())
                                                / (tally.answered() * 2))))
                        .toList());
    }
}
