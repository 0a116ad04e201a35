package org.meguri.share.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.author.CourseDrafts;
import org.meguri.learn.author.DraftChange;
import org.meguri.learn.author.OpenDraft;
import org.meguri.learn.author.ReviseDraft;
import org.meguri.learn.folder.CourseText.LessonText;
import org.meguri.learn.folder.CourseText.ModuleText;
import org.meguri.people.Actor;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;
import org.meguri.share.Case;
import org.meguri.share.Cases;

/** Turns a published case into a lesson of a course that is being written. */
@ApplicationScoped
public class TurnIntoLesson {

    private final Cases cases;
    private final OpenDraft openDraft;
    private final CourseDrafts drafts;
    private final ReviseDraft reviseDraft;

    TurnIntoLesson(Cases cases, OpenDraft openDraft, CourseDrafts drafts, ReviseDraft reviseDraft) {
        this.cases = cases;
        this.openDraft = openDraft;
        this.drafts = drafts;
        this.reviseDraft = reviseDraft;
    }

    /**
     * Where the lesson is.
     *
     * @param draft the course that is being written
     * @param module its module
     * @param lesson the stem of the lesson in it
     */
    public record Made(UUID draft, String module, String lesson) {}

    /**
     * Adds the lesson at the end of the module; the draft of the course is opened if there is none.
     *
     * @param course code of a course
     * @param module code of a module in it
     * @throws org.meguri.platform.problem.NotFound the actor cannot read the case or writes no courses
     * @throws Conflict the case is not for everybody
     * @throws Invalid there is no such course or module
     */
    @Transactional
    public Made turn(Actor actor, UUID caseId, @Nullable String course, @Nullable String module) {
        Case told = cases.of(actor, caseId);
        if (!told.audience().isEverybody()) {
            throw new Conflict("case-not-for-all");
        }
        UUID draft = openDraft.open(actor, Text.clean(course), null, null);
        ModuleText before = drafts.of(actor, draft).text().modules().stream()
                .filter(one -> one.code().equals(Text.clean(module)))
                .findFirst()
                .orElseThrow(() -> new Invalid("module", "choose-one"));
        String title = told.story().title();
        reviseDraft.revise(actor, draft, new DraftChange.AddLesson(before.code(), title), null);
        LessonText added = drafts.of(actor, draft).text().modules().stream()
                .filter(one -> one.code().equals(before.code()))
                .flatMap(one -> one.lessons().stream())
                .reduce((first, last) -> last)
                .orElseThrow();
        reviseDraft.revise(
                actor,
                draft,
                new DraftChange.WriteLesson(
                        before.code(),
                        added.stem(),
                        added.title(),
                        new Words(
                                CaseLesson.of(
                                        told.story(),
                                        told.kind(),
                                        told.figures(),
                                        told.section().ja(),
                                        told.task().name().ja()),
                                null)),
                null);
        return new Made(draft, before.code(), added.stem());
    }
}
