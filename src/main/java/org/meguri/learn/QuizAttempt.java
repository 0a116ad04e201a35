package org.meguri.learn;

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
import java.util.UUID;
import org.meguri.learn.folder.QuestionKind;
import org.meguri.people.Person;
import org.meguri.platform.Text;

/** A quiz sheet that was handed in. */
@Entity
public class QuizAttempt {

    /** The sheet: handing the same one in twice is one attempt. */
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Quiz quiz;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    private Instant submittedAt;
    private int asked;
    private int correct;
    private boolean passed;

    @OneToMany(mappedBy = "attempt", cascade = CascadeType.ALL)
    @OrderBy("place")
    private List<QuizAnswer> answers;

    @SuppressWarnings("NullAway.Init")
    protected QuizAttempt() {}

    QuizAttempt(UUID sheet, Quiz quiz, Person person, Instant now) {
        this.id = sheet;
        this.quiz = quiz;
        this.person = person;
        this.submittedAt = now;
        this.answers = new ArrayList<>();
    }

    void answer(Question question, Answer answer) {
        boolean right = question.isRight(answer);
        String words = question.kind() == QuestionKind.SHORT ? Text.orNull(answer.text()) : null;
        answers.add(new QuizAnswer(this, question, question.chosen(answer), words, right, answers.size()));
        asked++;
        correct += right ? 1 : 0;
        passed = quiz.passes(correct, asked);
    }

    public UUID id() {
        return id;
    }

    public Quiz quiz() {
        return quiz;
    }

    public Person person() {
        return person;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public int asked() {
        return asked;
    }

    public int correct() {
        return correct;
    }

    /** Right answers in percent, rounded down. */
    public int score() {
        return asked == 0 ? 0 : correct * 100 / asked;
    }

    public boolean isPassed() {
        return passed;
    }

    public List<QuizAnswer> answers() {
        return List.copyOf(answers);
    }
}
