package org.meguri.learn.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Courses;
import org.meguri.learn.folder.CourseText;
import org.meguri.people.Actor;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Invalid;

/** Begins to write a course: one that is taught already, to renew it, or a new one. */
@ApplicationScoped
public class OpenDraft {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,29}");

    private final CourseDrafts drafts;
    private final Courses courses;
    private final Clock clock;

    OpenDraft(CourseDrafts drafts, Courses courses, Clock clock) {
        this.drafts = drafts;
        this.courses = courses;
        this.clock = clock;
    }

    /**
     * Opens the draft of a course. One that is open already is gone on with.
     *
     * @param code of the course; letters, digits and hyphens
     * @param title of a new course; of no meaning for one that is taught
     * @param like the code of a course with all of whose modules a new one begins; empty for none
     * @return the draft
     * @throws Invalid the code cannot stand in an address, or a new course has no title, or what it is to be like is unknown
     */
    @Transactional
    public UUID open(Actor actor, @Nullable String code, @Nullable String title, @Nullable String like) {
        CourseDrafts.requireAuthor(actor);
        String named = Text.clean(code);
        new Invalid.Check()
                .that(CODE.matcher(named).matches(), "code", "course-name", named)
                .orThrow();
        Optional<CourseDraft> before = drafts.ofCourse(actor, named);
        Optional<CourseText> taught = courses.text(actor, named);
        String pattern = Text.clean(like);
        if (!pattern.isEmpty()) {
            new Invalid.Check()
                    .that(before.isEmpty() && taught.isEmpty(), "code", "course-code-taken", named)
                    .orThrow();
            return persisted(actor, like(actor, pattern, fresh(named, title)));
        }
        if (before.isPresent()) {
            return before.get().id();
        }
        return persisted(actor, taught.orElseGet(() -> fresh(named, title)));
    }

    /** All that the other course says, as it is being written or else as it is taught, under the new name. */
    private CourseText like(Actor actor, String code, CourseText fresh) {
        CourseText other = drafts.ofCourse(actor, code)
                .map(CourseDraft::text)
                .or(() -> courses.text(actor, code))
                .orElseThrow(() -> new Invalid("like", "choose-one"));
        return new CourseText(fresh.code(), fresh.title(), other.summary(), other.modules());
    }

    private UUID persisted(Actor actor, CourseText text) {
        CourseDraft draft = new CourseDraft(actor, text, clock.instant());
        drafts.persist(draft);
        return draft.id();
    }

    private static CourseText fresh(String code, @Nullable String title) {
        String named = Text.clean(title);
        new Invalid.Check()
                .that(!named.isEmpty(), "title", "required")
                .that(Text.length(named) <= 100, "title", "too-long", 100)
                .orThrow();
        return new CourseText(code, new Words(named, null), new Words("", null), List.of());
    }
}
