package org.meguri.practice.answer.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.Once;
import org.meguri.practice.answer.AnswerTemplate;
import org.meguri.practice.answer.AnswerTemplates;
import org.meguri.practice.answer.AnswerText;
import org.meguri.practice.answer.WriteTemplate;

/** A trainer's own templates for answers, for programs. */
@Path("/api/v1/answer-templates")
@RolesAllowed("TRAINER")
@Tag(name = "answers")
public class TemplateApi {

    /** A template; the gaps are 〔名前〕 〔業務〕 〔前〕 〔後〕, or [name] [task] [before] [after]. */
    @JsonInclude
    public record AnswerTemplateJson(
            UUID id,
            String name,
            String goodPoint,
            String tryNext,
            @Nullable String showTo,
            int version) {

        static AnswerTemplateJson of(AnswerTemplate one) {
            AnswerText text = one.text();
            return new AnswerTemplateJson(
                    one.id(), one.name(), text.goodPoint(), text.tryNext(), text.showTo(), one.version());
        }
    }

    /** What I write. */
    public record AnswerTemplateRequest(
            @Nullable String name,
            @Nullable @NoPersonalData String goodPoint,
            @Nullable @NoPersonalData String tryNext,
            @Nullable @NoPersonalData String showTo) {

        AnswerText text() {
            return AnswerText.typed(goodPoint, tryNext, showTo);
        }
    }

    private final CurrentActor actor;
    private final AnswerTemplates templates;
    private final WriteTemplate writeTemplate;
    private final Inputs inputs;
    private final Once once;

    TemplateApi(CurrentActor actor, AnswerTemplates templates, WriteTemplate writeTemplate, Inputs inputs, Once once) {
        this.actor = actor;
        this.templates = templates;
        this.writeTemplate = writeTemplate;
        this.inputs = inputs;
        this.once = once;
    }

    @GET
    @Operation(summary = "My templates for answers, by name")
    public ItemsJson<AnswerTemplateJson> list() {
        return ItemsJson.all(
                templates.of(actor.get()).stream().map(AnswerTemplateJson::of).toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Write a template", description = "At most 30; 409 beyond.")
    public AnswerTemplateJson write(
            @Nullable AnswerTemplateRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        AnswerTemplateRequest told = inputs.check(body);
        UUID made = once.of(key, () -> writeTemplate.write(actor.get(), null, told.name(), told.text(), null));
        return AnswerTemplateJson.of(templates.of(actor.get(), made));
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Write a template anew")
    public AnswerTemplateJson rewrite(
            @RestPath UUID id, @Nullable AnswerTemplateRequest body, @RestHeader("If-Match") @Nullable String ifMatch) {
        AnswerTemplateRequest told = inputs.check(body);
        writeTemplate.write(actor.get(), id, told.name(), told.text(), Once.version(ifMatch));
        return AnswerTemplateJson.of(templates.of(actor.get(), id));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Throw a template away")
    public void drop(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        writeTemplate.drop(actor.get(), id, Once.version(ifMatch));
    }
}
