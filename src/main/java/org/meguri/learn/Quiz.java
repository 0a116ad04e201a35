package org.meguri.learn;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.folder.CourseText.QuizText;
import org.meguri.learn.folder.QuestionKind;
import org.meguri.platform.Ids;

/** The quiz that ends a module: a pool from which each try draws some questions, in ever new order. */
@Entity
public class Quiz {

    @Id
    private UUID id;

    @OneToOne(fetch = FetchType.LAZY)
    private Module module;

    private int passPercent;
    private int draw;
    private @Nullable Integer tries;

    @OneToMany(mappedBy = "quiz", cascade = CascadeType.ALL)
    @OrderBy("place")
    private List<Question> questions;

    @SuppressWarnings("NullAway.Init")
    protected Quiz() {}

    /**
     * @param passPercent from how many percent of right answers on it is passed
     * @param draw how many questions of the pool a try asks
     * @param tries how many times somebody may take it; null for as often as they like
     */
    Quiz(Module module, int passPercent, int draw, @Nullable Integer tries) {
        this.id = Ids.next();
        this.module = module;
        this.passPercent = passPercent;
        this.draw = draw;
        this.tries = tries;
        this.questions = new ArrayList<>();
    }

    /** A quiz that belongs to no module and is never kept. */
    static Quiz rehearsed(QuizText text) {
        Quiz quiz = new Quiz();
        quiz.passPercent = text.pass();
        quiz.draw = text.draw();
        quiz.tries = text.tries();
        quiz.questions = new ArrayList<>();
        ModuleEditions.fill(quiz, text);
        return quiz;
    }

    void add(Question question) {
        questions.add(question);
    }

    /** One question as a sheet asks it: its choices in the order of this sheet. */
    public record Asked(Question question, List<Choice> choices) {}

    /**
     * What the sheet asks. The sheet's identifier decides the questions and every order, so that nothing has to be kept
     * until it is handed in.
     */
    public List<Asked> sheet(UUID sheet, UUID person) {
        Random order = new Random(sheet.getMostSignificantBits() ^ sheet.getLeastSignificantBits() ^ person.hashCode());
        List<Question> pool = new ArrayList<>(questions);
        Collections.shuffle(pool, order);
        return pool.stream()
                .limit(draw)
                .map(question -> {
                    List<Choice> choices = new ArrayList<>(question.choices());
                    Collections.shuffle(choices, order);
                    if (question.kind().isFixed()) {
                        return new Asked(question, question.choices());
                    }
                    if (question.kind() == QuestionKind.ORDER && choices.equals(question.choices())) {
                        // what is in order already asks nothing
                        Collections.rotate(choices, 1);
                    }
                    return new Asked(question, List.copyOf(choices));
                })
                .toList();
    }

    /** Whether so many right answers of those asked are enough. */
    public boolean passes(int correct, int asked) {
        return correct * 100 >= passPercent * asked;
    }

    public UUID id() {
        return id;
    }

    public Module module() {
        return module;
    }

    public int passPercent() {
        return passPercent;
    }

    public int draw() {
        return Math.min(draw, questions.size());
    }

    /** How many times somebody may take it; null for as often as they like. */
    public @Nullable Integer tries() {
        return tries;
    }

    public List<Question> questions() {
        return List.copyOf(questions);
    }
}
