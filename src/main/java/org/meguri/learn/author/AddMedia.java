package org.meguri.learn.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import org.meguri.learn.folder.CourseText;
import org.meguri.learn.folder.CourseText.MediaText;
import org.meguri.learn.folder.CourseText.ModuleText;
import org.meguri.learn.media.KeepMedia;
import org.meguri.learn.media.MediaName;
import org.meguri.people.Actor;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Puts a picture, file or film into the folder of a module, for its lessons to show. */
@ApplicationScoped
public class AddMedia {

    private static final int MOST = 200;

    private final CourseDrafts drafts;
    private final KeepMedia keepMedia;
    private final Clock clock;

    AddMedia(CourseDrafts drafts, KeepMedia keepMedia, Clock clock) {
        this.drafts = drafts;
        this.keepMedia = keepMedia;
        this.clock = clock;
    }

    /**
     * @param fileName as the file is called where it comes from
     * @return the name that it got; the same content under the same name is there once
     * @throws NotFound there is no such draft or module
     * @throws Invalid it is none that a lesson may show; the fault is beside {@code file}
     */
    @Transactional
    public String add(Actor actor, UUID id, String module, String fileName, InputStream content) {
        CourseDraft draft = drafts.of(actor, id);
        CourseText text = draft.text();
        ModuleText into = text.module(module).orElseThrow(NotFound::new);
        new Invalid.Check()
                .that(into.media().size() < MOST, "file", "media-many", MOST)
                .orThrow();
        String wanted = MediaName.of(fileName);
        String sha256 = keepMedia.keep(actor.body(), actor.person(), wanted, "file", content);
        String name = DraftChange.mediaName(into, wanted, sha256);
        draft.write(actor, new DraftChange.AddMedia(module, new MediaText(name, sha256)).on(text), clock.instant());
        return name;
    }
}
