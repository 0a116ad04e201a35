package org.meguri.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meguri.learn.Answer;
import org.meguri.learn.Choice;
import org.meguri.learn.Question;
import org.meguri.learn.Quiz;
import org.meguri.learn.Quizzes;
import org.meguri.learn.SubmitQuiz;
import org.meguri.people.Actor;
import org.meguri.platform.MovableClock;

/**
 * Takes quizzes as people do: some questions are harder than others, some people surer than others, and whoever does not
 * pass reads the explanations and tries again.
 */
@ApplicationScoped
class SampleQuizzes {

    /** The choices of a question. */
    record Choices(Answer right, List<Answer> wrong) {}

    private static final Duration READING_AGAIN = Duration.ofMinutes(9);

    private final Quizzes quizzes;
    private final SubmitQuiz submitQuiz;
    private final MovableClock clock;

    SampleQuizzes(Quizzes quizzes, SubmitQuiz submitQuiz, MovableClock clock) {
        this.quizzes = quizzes;
        this.submitQuiz = submitQuiz;
        this.clock = clock;
    }

    /**
     * Passes the quiz, at the second try at the latest.
     *
     * @param known the choices of the quizzes that were taken before, by quiz and question
     */
    void pass(Actor who, UUID quiz, Map<UUID, Map<UUID, Choices>> known, Random random) {
        Map<UUID, Choices> choices = known.computeIfAbsent(quiz, id -> choices(who, id));
        UUID sheet = sheet(random);
        // what is left to chance here must not change what comes after it
        Random chance = new Random(sheet.getLeastSignificantBits());
        Quiz taken = quizzes.of(who, quiz);
        double unsure = 0.1 + 2.4 * Math.pow(chance.nextDouble(), 3);
        List<Question> asked = taken.sheet(sheet, who.person()).stream()
                .map(Quiz.Asked::question)
                .toList();
        Map<UUID, Answer> first = new HashMap<>();
        int right = 0;
        for (Question question : asked) {
            Choices of = Objects.requireNonNull(choices.get(question.id()));
            boolean missed = chance.nextDouble() < hardness(question) * unsure;
            first.put(question.id(), missed ? wrong(of, chance) : of.right());
            right += missed ? 0 : 1;
        }
        submitQuiz.submit(who, quiz, sheet, first);
        if (!taken.passes(right, asked.size())) {
            clock.set(clock.instant().plus(READING_AGAIN));
            UUID next = sheet(chance);
            submitQuiz.submit(
                    who,
                    quiz,
                    next,
                    taken.sheet(next, who.person()).stream()
                            .collect(Collectors.toMap(
                                    one -> one.question().id(),
                                    one -> Objects.requireNonNull(
                                                    choices.get(one.question().id()))
                                            .right())));
        }
    }

    /** 0.04 to 0.4, the same for a question in every city. */
    private static double hardness(Question question) {
        return 0.04 + 0.04 * Math.floorMod(question.code().hashCode(), 10);
    }

    private static UUID sheet(Random random) {
        return new UUID(
                random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | Long.MIN_VALUE);
    }

    private Map<UUID, Choices> choices(Actor who, UUID quiz) {
        return quizzes.of(who, quiz).questions().stream()
                .collect(Collectors.toMap(Question::id, SampleQuizzes::choices));
    }

    private static Choices choices(Question question) {
        List<UUID> all = question.choices().stream().map(Choice::id).toList();
        return switch (question.kind()) {
            case ORDER -> {
                List<UUID> turned = new ArrayList<>(all);
                Collections.swap(turned, 0, 1);
                yield new Choices(Answer.of(all), List.of(Answer.of(turned)));
            }
            case SHORT ->
                new Choices(
                        written(question, true).get(0),
                        Stream.concat(written(question, false).stream(), Stream.of(new Answer(List.of(), "分かりません")))
                                .toList());
            case CHOICE, MARK ->
                new Choices(
                        Answer.of(choices(question, true)),
                        choices(question, false).stream()
                                .map(one -> Answer.of(List.of(one)))
                                .toList());
        };
    }

    private static List<Answer> written(Question question, boolean right) {
        return question.choices().stream()
                .filter(choice -> choice.isCorrect() == right)
                .map(choice -> new Answer(List.of(), choice.text().ja()))
                .toList();
    }

    private static List<UUID> choices(Question question, boolean right) {
        return question.choices().stream()
                .filter(choice -> choice.isCorrect() == right)
                .map(Choice::id)
                .toList();
    }

    /** The wrong answer that most give; now and then another. */
    private static Answer wrong(Choices of, Random chance) {
        return of.wrong()
                .get(chance.nextInt(4) > 0 ? 0 : chance.nextInt(of.wrong().size()));
    }
}
