package org.meguri.practice.praise.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.practice.PracticeAssignment;
import org.meguri.practice.PracticeLog;
import org.meguri.practice.Practices;
import org.meguri.practice.WorkTask;
import org.meguri.practice.praise.GivePraise;
import org.meguri.practice.praise.Praises;

/** Saying something about an attempt. */
@Path("/practices/{id}/praise")
@RolesAllowed("EMPLOYEE")
public class PraisePages {

    /** The form for a head or trainer, with the latest try beside it. */
    @CheckedTemplate(basePath = "praise", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PraiseForm(
            UUID practice,
            String person,
            String task,
            @Nullable PracticeLog latest,
            List<Praises.Line> said,
            boolean given,
            String text,
            Errors errors)
            implements TemplateInstance {}

    /** What is said, as typed. */
    public record GiveForm(
            @RestForm @Nullable @NoPersonalData String text,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final Practices practices;
    private final Praises praises;
    private final GivePraise givePraise;
    private final Forms forms;

    PraisePages(CurrentActor actor, Practices practices, Praises praises, GivePraise givePraise, Forms forms) {
        this.actor = actor;
        this.practices = practices;
        this.praises = praises;
        this.givePraise = givePraise;
        this.forms = forms;
    }

    @GET
    public TemplateInstance form(@RestPath UUID id) {
        return page(id, "", Errors.NONE);
    }

    @POST
    public Response give(@RestPath UUID id, @BeanParam GiveForm form) {
        return forms.submit(
                form,
                () -> givePraise.give(actor.get(), id, form.text()),
                done -> "/practices/" + id + "#praise",
                errors -> page(id, form.text() == null ? "" : form.text(), errors));
    }

    private PraiseForm page(UUID id, String text, Errors errors) {
        Actor who = actor.get();
        PracticeAssignment practice = practices.of(who, id);
        if (!GivePraise.mayPraise(who, practice)) {
            throw new Forbidden(practice.isOf(who) ? "praise-own" : "forbidden");
        }
        WorkTask task = practice.task();
        List<Praises.Line> said = praises.about(id);
        return new PraiseForm(
                id,
                practice.person().name(),
                task == null ? "" : task.name().in(who.locale()),
                practices.logs(id).stream().reduce((earlier, later) -> later).orElse(null),
                said,
                said.stream().anyMatch(one -> who.isSelf(one.givenBy())),
                text,
                errors);
    }
}
