package org.meguri.learn;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;

/** What was chosen for one question of a sheet. */
@Entity
public class QuizAnswer {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private QuizAttempt attempt;

    @ManyToOne(fetch = FetchType.LAZY)
    private Question question;

    private String chosen;
    private @Nullable String typed;
    private boolean correct;
    private int place;

    @SuppressWarnings("NullAway.Init")
    protected QuizAnswer() {}

    QuizAnswer(
            QuizAttempt attempt,
            Question question,
            List<UUID> chosen,
            @Nullable String typed,
            boolean correct,
            int place) {
        this.id = Ids.next();
        this.attempt = attempt;
        this.question = question;
        this.chosen = chosen.stream().map(UUID::toString).collect(Collectors.joining(","));
        this.typed = typed;
        this.correct = correct;
        this.place = place;
    }

    public Question question() {
        return question;
    }

    public List<UUID> chosen() {
        return Stream.of(chosen.split(","))
                .filter(one -> !one.isEmpty())
                .map(UUID::fromString)
                .toList();
    }

    /** The words that were written; null where none are asked for. */
    public @Nullable String typed() {
        return typed;
    }

    public boolean isCorrect() {
        return correct;
    }
}
