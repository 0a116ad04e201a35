package org.meguri.learn.again;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Module;
import org.meguri.learn.Question;
import org.meguri.people.Person;
import org.meguri.platform.Ids;
import org.meguri.platform.problem.Invalid;

/** A few questions about a module that was passed some days ago. Nobody but the person sees what they answered. */
@Entity
public class Recall {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Module module;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    private int turn;
    private Instant askedAt;
    private @Nullable Instant answeredAt;
    private @Nullable Instant skippedAt;

    @OneToMany(mappedBy = "recall", cascade = CascadeType.ALL)
    @OrderBy("place")
    private List<RecallAnswer> answers;

    @SuppressWarnings("NullAway.Init")
    protected Recall() {}

    /** @param turn the how-manieth time the module is asked again, from 1 */
    Recall(Module module, Person person, int turn, List<Question> questions, Instant now) {
        this.id = Ids.next();
        this.module = module;
        this.person = person;
        this.turn = turn;
        this.askedAt = now;
        this.answers = new ArrayList<>();
        questions.forEach(question -> answers.add(new RecallAnswer(this, question, answers.size())));
    }

    /**
     * Takes the answers in; a second time changes nothing.
     *
     * @throws Invalid a question is unanswered, or a choice does not belong to it
     */
    void answer(Map<UUID, List<UUID>> chosen, Instant now) {
        if (answeredAt != null) {
            return;
        }
        Invalid.Check check = new Invalid.Check();
        for (RecallAnswer answer : answers) {
            List<UUID> mine = chosen.getOrDefault(answer.question().id(), List.of());
            check.that(!mine.isEmpty(), answer.field(), "quiz-unanswered");
            check.that(mine.stream().allMatch(answer::offers), answer.field(), "quiz-unknown-choice");
        }
        check.orThrow();
        answers.forEach(
                answer -> answer.choose(chosen.getOrDefault(answer.question().id(), List.of())));
        this.answeredAt = now;
    }

    /** The person does not want to answer now. */
    void skip(Instant now) {
        if (answeredAt == null && skippedAt == null) {
            this.skippedAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public Module module() {
        return module;
    }

    public Person person() {
        return person;
    }

    public int turn() {
        return turn;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public @Nullable Instant answeredAt() {
        return answeredAt;
    }

    public @Nullable Instant skippedAt() {
        return skippedAt;
    }

    public List<RecallAnswer> answers() {
        return List.copyOf(answers);
    }
}
