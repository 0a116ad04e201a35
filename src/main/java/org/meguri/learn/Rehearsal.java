package org.meguri.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.folder.CourseText.QuestionText;
import org.meguri.learn.folder.CourseText.QuizText;
import org.meguri.learn.folder.QuestionKind;

/** A quiz that is tried out while it is written: marked by the same rules as a real one, and nothing of it is kept. */
public final class Rehearsal {

    /**
     * What was answered to a question.
     *
     * @param chosen places of choices as they are written, from 0; for an order all of them, in the order made of them
     * @param words where the question asks for them
     */
    public record Tried(List<Integer> chosen, @Nullable String words) {

        /** Nothing was answered. */
        public static final Tried NOTHING = new Tried(List.of(), null);

        public Tried {
            chosen = List.copyOf(chosen);
        }
    }

    /**
     * A question with what came of it.
     *
     * @param chosen the choices to which the answer came down, places from 0
     */
    public record Marked(QuestionText text, boolean correct, List<Integer> chosen, String words) {

        /** Whether a choice is right where it stands in the answer. */
        public boolean isRight(int choice) {
            return text.answered() == QuestionKind.ORDER
                    ? chosen.indexOf(choice) == choice
                    : text.choices().get(choice).correct();
        }
    }

    private Rehearsal() {}

    /** Marks the answers, by the identifier of their question. */
    public static List<Marked> mark(QuizText text, Map<String, Tried> answers) {
        List<Question> questions = Quiz.rehearsed(text).questions();
        List<Marked> marked = new ArrayList<>();
        for (QuestionText asked : text.questions()) {
            Question question = questions.get(marked.size());
            Tried tried = answers.getOrDefault(asked.id(), Tried.NOTHING);
            Answer answer = answer(question, tried);
            marked.add(new Marked(
                    asked,
                    question.isRight(answer),
                    question.chosen(answer).stream()
                            .map(id -> question.choices().stream()
                                    .map(Choice::id)
                                    .toList()
                                    .indexOf(id))
                            .toList(),
                    Objects.requireNonNullElse(tried.words(), "")));
        }
        return marked;
    }

    /** Whether so much is enough where all questions are asked. */
    public static boolean passes(QuizText text, List<Marked> marked) {
        long right = marked.stream().filter(Marked::correct).count();
        return !marked.isEmpty() && right * 100 >= (long) text.pass() * marked.size();
    }

    private static Answer answer(Question question, Tried tried) {
        Stream<Integer> known = tried.chosen().stream()
                .filter(place -> place >= 0 && place < question.choices().size());
        return new Answer(known.map(place -> question.choices().get(place).id()).toList(), tried.words());
    }
}
