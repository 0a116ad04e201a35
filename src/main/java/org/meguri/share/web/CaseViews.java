package org.meguri.share.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.practice.WorkTask;
import org.meguri.practice.WorkTasks;
import org.meguri.share.Case;
import org.meguri.share.Cases;
import org.meguri.share.Uptake;
import org.meguri.share.partner.PartnerQuestions;

/** Gathers what the page of a case shows. */
@RequestScoped
public class CaseViews {

    private final CurrentActor actor;
    private final Cases cases;
    private final PartnerQuestions questions;
    private final WorkTasks tasks;
    private final Units units;

    CaseViews(CurrentActor actor, Cases cases, PartnerQuestions questions, WorkTasks tasks, Units units) {
        this.actor = actor;
        this.cases = cases;
        this.questions = questions;
        this.tasks = tasks;
        this.units = units;
    }

    CaseView of(UUID id) {
        Actor who = actor.get();
        Case told = cases.of(who, id);
        List<Uptake> answers = cases.answers(who, told);
        Optional<Uptake> own = answers.stream()
                .filter(answer -> answer.division().equals(who.division()))
                .findFirst();
        return new CaseView(
                told,
                cases.row(who, id),
                own.orElse(null),
                answers.stream()
                        .filter(answer -> own.filter(answer::equals).isEmpty())
                        .toList(),
                isReadable(who, told.sourceCaseId()),
                told.mayFollow(who) ? choices(who, told) : List.of(),
                units.tree(who.body()).label(who.division(), who.locale()),
                told.isOf(who) ? partner(who, told) : null,
                who,
                who.locale());
    }

    private PartnerView partner(Actor who, Case told) {
        return new PartnerView(questions.refusal(told), questions.free(told), questions.about(who, told.id()));
    }

    private boolean isReadable(Actor who, @Nullable UUID source) {
        return source != null && cases.isReadable(who, source);
    }

    /** The tasks of the reader's section, that of the case chosen. */
    private List<Choice> choices(Actor who, Case told) {
        UUID wanted = told.task().common();
        return tasks.forSection(who.body(), who.division()).stream()
                .map(task -> new Choice(task.id().toString(), task.name().in(who.locale()), isSame(task, wanted)))
                .toList();
    }

    private static boolean isSame(WorkTask task, UUID wanted) {
        return task.id().equals(wanted) || wanted.equals(task.catalogueId());
    }
}
