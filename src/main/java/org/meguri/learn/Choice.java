package org.meguri.learn;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.meguri.platform.Ids;
import org.meguri.platform.Words;

/** A choice of a question, with what is said to whoever chooses it. */
@Entity
public class Choice {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Question question;

    private Words text;
    private boolean correct;
    private Words feedback;
    private int place;

    @SuppressWarnings("NullAway.Init")
    protected Choice() {}

    Choice(Question question, Words text, boolean correct, Words feedback, int place) {
        this.id = Ids.next();
        this.question = question;
        this.text = text;
        this.correct = correct;
        this.feedback = feedback;
        this.place = place;
    }

    public UUID id() {
        return id;
    }

    public Words text() {
        return text;
    }

    public boolean isCorrect() {
        return correct;
    }

    public Words feedback() {
        return feedback;
    }
}
