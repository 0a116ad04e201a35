package org.meguri.learn.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.meguri.learn.folder.CourseFiles;
import org.meguri.learn.folder.CourseText;
import org.meguri.learn.folder.CourseZip;
import org.meguri.learn.media.KeepMedia;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/** Makes a draft of the folder of a course, packed as one ZIP file. */
@ApplicationScoped
public class HandInFolder {

    private final CourseDrafts drafts;
    private final KeepMedia keepMedia;
    private final Clock clock;

    HandInFolder(CourseDrafts drafts, KeepMedia keepMedia, Clock clock) {
        this.drafts = drafts;
        this.keepMedia = keepMedia;
        this.clock = clock;
    }

    /**
     * @return the draft
     * @throws Conflict somebody is writing the same course; their draft is not overwritten
     * @throws Invalid it is no such file, or its files do not make a course; each fault names its file
     */
    @Transactional
    public UUID handIn(Actor actor, InputStream zip) {
        CourseDrafts.requireAuthor(actor);
        CourseText text = CourseFiles.read(CourseZip.unpack(
                zip, (path, content) -> keepMedia.keep(actor.body(), actor.person(), path, path, content)));
        CourseDraft draft = drafts.ofCourse(actor, text.code()).orElse(null);
        if (draft == null) {
            draft = new CourseDraft(actor, text, clock.instant());
            drafts.persist(draft);
        } else if (!draft.text().equals(text)) {
            throw new Conflict("course-draft-open", text.code());
        }
        return draft.id();
    }
}
