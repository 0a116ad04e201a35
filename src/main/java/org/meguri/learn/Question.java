package org.meguri.learn;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.folder.QuestionKind;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.Words;

/** A question with choices, and how they answer it. */
@Entity
public class Question {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Quiz quiz;

    private String code;

    @Enumerated(EnumType.STRING)
    private QuestionKind kind;

    private Words text;
    private int place;

    @OneToMany(mappedBy = "question", cascade = CascadeType.ALL)
    @OrderBy("place")
    private List<Choice> choices;

    @SuppressWarnings("NullAway.Init")
    protected Question() {}

    Question(Quiz quiz, String code, QuestionKind kind, Words text, int place) {
        this.id = Ids.next();
        this.quiz = quiz;
        this.code = code;
        this.kind = kind;
        this.text = text;
        this.place = place;
        this.choices = new ArrayList<>();
    }

    void add(Choice choice) {
        choices.add(choice);
    }

    /**
     * All or nothing: all right choices and no other, every choice in its place, or words that are accepted, in either
     * language and whatever their width, kana, case and blanks.
     */
    boolean isRight(Answer answer) {
        return switch (kind) {
            case ORDER ->
                answer.chosen().equals(choices.stream().map(Choice::id).toList());
            case SHORT -> meant(answer).map(Choice::isCorrect).orElse(false);
            case CHOICE, MARK ->
                Set.copyOf(answer.chosen())
                        .equals(choices.stream()
                                .filter(Choice::isCorrect)
                                .map(Choice::id)
                                .collect(Collectors.toSet()));
        };
    }

    /** The choices to which an answer comes down; for words the one that they mean, if any. */
    List<UUID> chosen(Answer answer) {
        return kind == QuestionKind.SHORT
                ? meant(answer).map(Choice::id).map(List::of).orElse(List.of())
                : answer.chosen();
    }

    private Optional<Choice> meant(Answer answer) {
        String words = Text.fold(answer.text());
        return choices.stream()
                .filter(choice -> words.equals(Text.fold(choice.text().ja()))
                        || words.equals(Text.fold(choice.text().en())))
                .filter(choice -> !words.isEmpty())
                .findFirst();
    }

    /** What is missing of an answer, or does not belong to it: the code of a problem; null when nothing is. */
    @Nullable
    String fault(Answer answer) {
        if (kind == QuestionKind.SHORT) {
            String words = answer.text() == null ? "" : answer.text().strip();
            return words.isEmpty() ? "quiz-unwritten" : words.length() > Answer.LONGEST ? "quiz-words-long" : null;
        }
        Set<UUID> known = choices.stream().map(Choice::id).collect(Collectors.toSet());
        if (!known.containsAll(answer.chosen())) {
            return "quiz-unknown-choice";
        }
        if (kind == QuestionKind.ORDER) {
            boolean all = answer.chosen().size() == choices.size()
                    && Set.copyOf(answer.chosen()).equals(known);
            return all ? null : "quiz-unordered";
        }
        return answer.chosen().isEmpty() ? "quiz-unanswered" : null;
    }

    /** The same of an answer that may still be missing or be half an order. */
    public @Nullable String faultSoFar(Answer answer) {
        if (kind == QuestionKind.SHORT) {
            return answer.text() != null && answer.text().length() > Answer.LONGEST ? "quiz-words-long" : null;
        }
        Set<UUID> known = choices.stream().map(Choice::id).collect(Collectors.toSet());
        boolean once = Set.copyOf(answer.chosen()).size() == answer.chosen().size();
        return once && known.containsAll(answer.chosen()) ? null : "quiz-unknown-choice";
    }

    /** Of an answer only what this kind of question asks for: words, or choices. */
    public Answer asGiven(Answer answer) {
        return kind == QuestionKind.SHORT ? new Answer(List.of(), answer.text()) : Answer.of(answer.chosen());
    }

    /** Whether a choice that stands in this place of an answer, from 0, is right there. */
    public boolean isRightAt(UUID choice, int place) {
        if (kind == QuestionKind.ORDER) {
            return place < choices.size() && choices.get(place).id().equals(choice);
        }
        return choices.stream().anyMatch(one -> one.id().equals(choice) && one.isCorrect());
    }

    /** How it is answered. */
    public QuestionKind kind() {
        return kind;
    }

    /** Whether several choices are to be chosen. */
    public boolean isMultiple() {
        return kind == QuestionKind.MARK
                || (kind == QuestionKind.CHOICE
                        && choices.stream().filter(Choice::isCorrect).count() > 1);
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    public Words text() {
        return text;
    }

    public List<Choice> choices() {
        return List.copyOf(choices);
    }
}
