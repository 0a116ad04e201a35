package org.meguri.learn.tries.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.tries.GrantTry;
import org.meguri.learn.tries.Tries;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;

/** Who has used up the tries of a quiz, and one more for them. */
@Path("/")
@RolesAllowed("TRAINER")
public class TriesPages {

    /** Somebody who waits. */
    public record Line(UUID quiz, UUID person, String name, String module, long taken, Instant lastAt) {}

    /** All who wait. */
    @CheckedTemplate(basePath = "tries", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TriesPage(List<Line> lines, Errors errors) implements TemplateInstance {}

    /** Who gets one more. */
    public record GrantForm(
            @RestForm @Nullable String person,
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final Tries tries;
    private final GrantTry grantTry;
    private final Curricula curricula;
    private final Forms forms;

    TriesPages(CurrentActor actor, Tries tries, GrantTry grantTry, Curricula curricula, Forms forms) {
        this.actor = actor;
        this.tries = tries;
        this.grantTry = grantTry;
        this.curricula = curricula;
        this.forms = forms;
    }

    @GET
    @Path("quiz-tries")
    public TemplateInstance list() {
        return page(Errors.NONE);
    }

    @POST
    @Path("quizzes/{id}/tries")
    public Response grant(@RestPath UUID id, @BeanParam GrantForm form) {
        return forms.submit(
                form,
                () -> grantTry.grant(actor.get(), id, Inputs.id(form.person()).orElse(null)),
                done -> "/quiz-tries",
                this::page);
    }

    private TemplateInstance page(Errors errors) {
        Actor who = actor.get();
        return new TriesPage(
                tries.waiting(who).stream()
                        .map(one -> new Line(
                                one.quiz(),
                                one.person(),
                                one.name(),
                                curricula
                                        .of(who.body())
                                        .moduleOfQuiz(one.quiz())
                                        .title()
                                        .in(who.locale()),
                                one.taken(),
                                one.lastAt()))
                        .toList(),
                errors);
    }
}
