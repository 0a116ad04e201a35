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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;
import org.meguri.platform.Words;

/** A module: lessons in order, ended by a quiz and followed by a practice brief or an exercise. */
@Entity
public class Module {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Course course;

    private String code;
    private Words title;
    private Words goals;
    private @Nullable Words exerciseTitle;
    private @Nullable Words exerciseText;
    private Words share;
    private int place;

    @OneToMany(mappedBy = "module", cascade = CascadeType.ALL)
    @OrderBy("place")
    private List<Lesson> lessons;

    @SuppressWarnings("NullAway.Init")
    protected Module() {}

    /** @param goals what one can do afterwards, a line each */
    Module(Course course, String code, Words title, Words goals, Words share, int place) {
        this.id = Ids.next();
        this.course = course;
        this.code = code;
        this.title = title;
        this.goals = goals;
        this.share = share;
        this.place = place;
        this.lessons = new ArrayList<>();
    }

    void add(Lesson lesson) {
        lessons.add(lesson);
    }

    void invitesTo(Words theExerciseTitle, Words theExerciseText) {
        this.exerciseTitle = theExerciseTitle;
        this.exerciseText = theExerciseText;
    }

    public UUID id() {
        return id;
    }

    public Course course() {
        return course;
    }

    public String code() {
        return code;
    }

    public Words title() {
        return title;
    }

    public Words goals() {
        return goals;
    }

    public @Nullable Words exerciseTitle() {
        return exerciseTitle;
    }

    public @Nullable Words exerciseText() {
        return exerciseText;
    }

    public Words share() {
        return share;
    }

    public List<Lesson> lessons() {
        return List.copyOf(lessons);
    }

    /** How long all its lessons take to read, in minutes. */
    public int minutes() {
        return lessons.stream().mapToInt(Lesson::minutes).sum();
    }
}
