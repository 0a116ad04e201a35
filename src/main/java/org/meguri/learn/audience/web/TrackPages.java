package org.meguri.learn.audience.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.audience.Tracks;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** The tracks that Meguri proposes, to be taken up by one button each. */
@Path("/tracks")
@RolesAllowed({"TRAINER", "HR", "OWNER"})
public class TrackPages {

    /** The proposals. */
    @CheckedTemplate(basePath = "audience", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TrackList(List<Tracks.Proposal> proposals, Errors errors, Locale locale)
            implements TemplateInstance {}

    /** A button without fields. */
    public record TakeForm(
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final Tracks tracks;
    private final Forms forms;

    TrackPages(CurrentActor actor, Tracks tracks, Forms forms) {
        this.actor = actor;
        this.tracks = tracks;
        this.forms = forms;
    }

    @GET
    public TemplateInstance list() {
        return page(Errors.NONE);
    }

    @POST
    @Path("{code}")
    public Response take(@RestPath String code, @BeanParam TakeForm form) {
        return forms.submit(
                form,
                () -> {
                    tracks.take(actor.get(), code);
                    return null;
                },
                done -> "/tracks",
                this::page);
    }

    private TemplateInstance page(Errors errors) {
        Actor who = actor.get();
        return new TrackList(tracks.of(who), errors, who.locale());
    }
}
