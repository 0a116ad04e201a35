package org.meguri.learn;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.folder.CourseText.Dependency;
import org.meguri.platform.Ids;
import org.meguri.platform.Words;

/**
 * One edition of a module: lessons in order, ended by a quiz and followed by a practice brief or an exercise. An edition does
 * not change once it is published; who is enrolled in it finishes it, also after a later edition has taken its place.
 */
@Entity
public class Module {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Course course;

    @Column(name = "line")
    private String code;

    /** What is unique in the course: the code for the edition that is taught, code and edition for a former one. */
    @Column(name = "code")
    private String slot;

    private int edition;
    private @Nullable Instant publishedAt;
    private @Nullable Instant retiredAt;
    private Words title;
    private Words goals;
    private @Nullable Words exerciseTitle;
    private @Nullable Words exerciseText;
    private Words share;
    private @Nullable String dependsOn;
    private int place;

    @OneToMany(mappedBy = "module", cascade = CascadeType.ALL)
    @OrderBy("place")
    private List<Lesson> lessons;

    @OneToMany(mappedBy = "module", cascade = CascadeType.ALL)
    @OrderBy("name")
    private List<ModuleMedia> media;

    @SuppressWarnings("NullAway.Init")
    protected Module() {}

    /**
     * @param code the same for all editions
     * @param edition 1 for the first
     * @param goals what one can do afterwards, a line each
     */
    Module(
            Course course,
            String code,
            int edition,
            Words title,
            Words goals,
            Words share,
            int place,
            Instant publishedAt) {
        this.id = Ids.next();
        this.course = course;
        this.code = code;
        this.slot = code;
        this.edition = edition;
        this.publishedAt = publishedAt;
        this.title = title;
        this.goals = goals;
        this.share = share;
        this.place = place;
        this.lessons = new ArrayList<>();
        this.media = new ArrayList<>();
    }

    void add(Lesson lesson) {
        lessons.add(lesson);
    }

    /** Its lessons show a content of its body under this name. */
    void show(String name, String sha256) {
        media.add(new ModuleMedia(this, name, sha256));
    }

    void invitesTo(Words theExerciseTitle, Words theExerciseText) {
        this.exerciseTitle = theExerciseTitle;
        this.exerciseText = theExerciseText;
    }

    /** What its lessons were checked against; that is no part of what they say. */
    void rest(List<Dependency> on) {
        this.dependsOn = on.isEmpty()
                ? null
                : on.stream().map(one -> one.name() + "\t" + one.version()).collect(Collectors.joining("\n"));
    }

    /** From now on nobody new is enrolled in this edition. */
    void retire(Instant now) {
        this.slot = code + "~" + edition;
        this.retiredAt = now;
    }

    void moveTo(int newPlace) {
        this.place = newPlace;
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

    public int edition() {
        return edition;
    }

    /** When this edition was published; null for one from before editions were counted. */
    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    public int place() {
        return place;
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

    /** What its lessons were checked against. */
    public List<Dependency> dependsOn() {
        return dependsOn == null
                ? List.of()
                : dependsOn
                        .lines()
                        .map(line -> line.split("\t", 2))
                        .map(parts -> new Dependency(parts[0], parts[1]))
                        .toList();
    }

    /** The pictures, files and films of its lessons. */
    public List<ModuleMedia> media() {
        return List.copyOf(media);
    }

    /** How long all its lessons take to read, in minutes. */
    public int minutes() {
        return lessons.stream().mapToInt(Lesson::minutes).sum();
    }
}
