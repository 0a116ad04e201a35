package org.meguri.learn.again;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Choice;
import org.meguri.learn.Question;
import org.meguri.platform.Ids;

/** A question that is asked again, and what the person chose. */
@Entity
public class RecallAnswer {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Recall recall;

    @ManyToOne(fetch = FetchType.LAZY)
    private Question question;

    private int place;
    private @Nullable String chosen;
    private @Nullable Boolean correct;

    @SuppressWarnings("NullAway.Init")
    protected RecallAnswer() {}

    RecallAnswer(Recall recall, Question question, int place) {
        this.id = Ids.next();
        this.recall = recall;
        this.question = question;
        this.place = place;
    }

    void choose(List<UUID> choices) {
        this.chosen = choices.stream().map(UUID::toString).collect(Collectors.joining(","));
        this.correct = question.choices().stream()
                .filter(Choice::isCorrect)
                .map(Choice::id)
                .collect(Collectors.toSet())
                .equals(Set.copyOf(choices));
    }

    boolean offers(UUID choice) {
        return question.choices().stream().anyMatch(one -> one.id().equals(choice));
    }

    /** The name of its field in a form. */
    public String field() {
        return "q-" + question.id();
    }

    public Question question() {
        return question;
    }

    /** What the person chose; nothing before they answered. */
    public List<UUID> chosen() {
        return chosen == null
                ? List.of()
                : Stream.of(chosen.split(","))
                        .filter(one -> !one.isEmpty())
                        .map(UUID::fromString)
                        .toList();
    }

    /** Whether it was right; null before the person answered. */
    public @Nullable Boolean correct() {
        return correct;
    }
}
