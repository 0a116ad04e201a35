package org.meguri.learn;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.meguri.platform.Ids;
import org.meguri.platform.Words;

/** A question with choices, one or several of which are right. */
@Entity
public class Question {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Quiz quiz;

    private String code;
    private Words text;
    private int place;

    @OneToMany(mappedBy = "question", cascade = CascadeType.ALL)
    @OrderBy("place")
    private List<Choice> choices;

    @SuppressWarnings("NullAway.Init")
    protected Question() {}

    Question(Quiz quiz, String code, Words text, int place) {
        this.id = Ids.next();
        this.quiz = quiz;
        this.code = code;
        this.text = text;
        this.place = place;
        this.choices = new ArrayList<>();
    }

    void add(Choice choice) {
        choices.add(choice);
    }

    /** Right when all right choices are chosen and no other. */
    boolean isRight(Set<UUID> chosen) {
        return choices.stream()
                .filter(Choice::isCorrect)
                .map(Choice::id)
                .collect(Collectors.toSet())
                .equals(chosen);
    }

    boolean has(UUID choice) {
        return choices.stream().anyMatch(one -> one.id().equals(choice));
    }

    /** Whether several choices are to be chosen. */
    public boolean isMultiple() {
        return choices.stream().filter(Choice::isCorrect).count() > 1;
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
