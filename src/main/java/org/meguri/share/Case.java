package org.meguri.share;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;

/**
 * What somebody tried, told so that others can use it. It stands as it was published: the figures, the section and the task
 * are those of that day, and the byline cannot be taken back.
 */
@Entity(name = "ShareCase")
public class Case {

    @Id
    private UUID id;

    private UUID bodyId;
    private UUID practiceId;
    private @Nullable UUID sourceCaseId;
    private UUID personId;
    private Place place;
    private Words section;
    private CaseTask task;

    @Enumerated(EnumType.STRING)
    private CaseKind kind;

    @Enumerated(EnumType.STRING)
    private Byline byline;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private Story story;
    private Figures figures;
    private String searchText;
    private Instant publishedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Case() {}

    /**
     * @param source the case of another section that the practice followed
     * @param section the name of the author's section on this day
     */
    Case(
            Actor author,
            UUID practice,
            @Nullable UUID source,
            Place place,
            Words section,
            CaseTask task,
            PublishCase.Telling telling,
            Figures figures,
            Instant now) {
        telling.story().requireFor(telling.kind());
        // A time-ordered id would tell the moment, and the moment, held against the list of loops, the author.
        this.id = telling.byline() == Byline.UNIT ? UUID.randomUUID() : Ids.next();
        this.bodyId = author.body();
        this.practiceId = practice;
        this.sourceCaseId = source;
        this.personId = author.person();
        this.place = place;
        this.section = section;
        this.task = task;
        this.kind = telling.kind();
        this.byline = telling.byline();
        this.audience = telling.audience();
        this.story = telling.story();
        this.figures = figures;
        this.publishedAt = now;
        this.searchText = String.join(
                " ",
                story.folded(),
                Text.fold(task.code()),
                Text.fold(task.name().ja()),
                Text.fold(task.name().en()),
                Text.fold(section.ja()),
                byline == Byline.PERSON ? Text.fold(author.name()) : "");
    }

    /** What it is about became part of another task, which it is about now; it is still found by the old name. */
    void follow(CaseTask other) {
        this.task = other;
        this.searchText = String.join(
                " ",
                searchText,
                Text.fold(other.code()),
                Text.fold(other.name().ja()),
                Text.fold(other.name().en()));
    }

    /** Whether the actor, who works at that place, may read it. */
    boolean isReadBy(Actor actor, Place reader) {
        return isOf(actor) || audience.admits(place, reader);
    }

    public boolean isOf(Actor actor) {
        return actor.isSelf(personId);
    }

    public boolean isOfSectionOf(Actor actor) {
        return place.division().equals(actor.division());
    }

    /** Whether the actor speaks for a section, and it is not the one from which the case comes. */
    public boolean mayAnswer(Actor actor) {
        return !isOfSectionOf(actor) && actor.contacts().includes(actor.division());
    }

    void requireAnswerFrom(Actor actor) {
        if (isOfSectionOf(actor)) {
            throw new Conflict("own-section");
        }
        if (!mayAnswer(actor)) {
            throw new Forbidden("not-section-contact");
        }
    }

    /** Whether the actor may try on their own what the case tells. */
    public boolean mayFollow(Actor actor) {
        return !isOf(actor);
    }

    void requireFollowedBy(Actor actor) {
        if (!mayFollow(actor)) {
            throw new Conflict("own-case");
        }
    }

    public boolean isSigned() {
        return byline == Byline.PERSON;
    }

    /** The author, unless the section signed it. */
    public @Nullable UUID author() {
        return isSigned() ? personId : null;
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    UUID practiceId() {
        return practiceId;
    }

    /** The case that the practice followed. */
    public @Nullable UUID sourceCaseId() {
        return sourceCaseId;
    }

    public Place place() {
        return place;
    }

    public Words section() {
        return section;
    }

    public CaseTask task() {
        return task;
    }

    public CaseKind kind() {
        return kind;
    }

    public Byline byline() {
        return byline;
    }

    public Audience audience() {
        return audience;
    }

    public Story story() {
        return story;
    }

    public Figures figures() {
        return figures;
    }

    String searchText() {
        return searchText;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public int version() {
        return version;
    }
}
