package org.meguri.share.prompt.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.Once;
import org.meguri.share.prompt.JudgePrompt;
import org.meguri.share.prompt.Present;
import org.meguri.share.prompt.PromptRow;
import org.meguri.share.prompt.PromptText;
import org.meguri.share.prompt.PromptVerdict;
import org.meguri.share.prompt.PromptVersion;
import org.meguri.share.prompt.Prompts;
import org.meguri.share.prompt.TryPrompt;
import org.meguri.share.prompt.WritePrompt;

/** The prompt library for programs. */
@Path("/api/v1/prompts")
@RolesAllowed("EMPLOYEE")
@Tag(name = "prompts")
public class PromptApi {

    private static final int PAGE = 50;

    /** A prompt as listed; {@code worked} of {@code judged} people said that its newest version worked for them. */
    @JsonInclude
    public record PromptRowJson(
            UUID id,
            int number,
            String title,
            String purpose,
            String tool,
            String toolVersion,
            @Nullable String model,
            List<String> tasks,
            int informationClass,
            @Nullable LocalDate guideline,
            boolean toBeChecked,
            boolean retired,
            long worked,
            long judged,
            Instant writtenAt) {}

    /** Something that has changed since; {@code tool} is null for the guideline. */
    @JsonInclude
    public record PromptChangeJson(
            @Nullable String tool, @Nullable String before, String now) {}

    /** Whether it worked for somebody, and with what. */
    @JsonInclude
    public record PromptVerdictJson(
            boolean worked, @Nullable String context, Instant at, boolean mine) {}

    /** A prompt in one of its versions; {@code gaps} are filled in their order. */
    @JsonInclude
    public record PromptJson(
            UUID id,
            int number,
            int newest,
            String title,
            String purpose,
            String text,
            List<String> gaps,
            String tool,
            String toolVersion,
            @Nullable String model,
            List<String> tasks,
            int informationClass,
            @Nullable LocalDate guideline,
            List<PromptChangeJson> changes,
            UUID owner,
            String ownerName,
            Instant writtenAt,
            @Nullable Instant retiredAt,
            @Nullable String retiredWhy,
            long worked,
            long judged,
            List<PromptVerdictJson> verdicts,
            int version) {}

    /** What I write. */
    public record PromptRequest(
            @Nullable @NoPersonalData String title,
            @Nullable @NoPersonalData String purpose,
            @Nullable @NoPersonalData String text,
            @Nullable String tool,
            @Nullable String toolVersion,
            @Nullable String model,
            @Nullable List<String> tasks,
            @Nullable Integer informationClass) {

        PromptText typed() {
            return PromptText.typed(title, purpose, text, tool, toolVersion, model, tasks, informationClass);
        }
    }

    /** Whether it worked for me; {@code number} is that of the version, without it the newest. */
    public record PromptVerdictRequest(
            @Nullable Integer number,
            @Nullable Boolean worked,
            @Nullable @NoPersonalData String context) {}

    /** Into which of my practices it goes, and what fills the gaps, in their order. */
    public record PromptTryRequest(
            @Nullable UUID practice, @Nullable List<String> values) {}

    /** What stands in the form of the next try now. */
    public record PreparedPromptJson(UUID practice, String text) {}

    private final CurrentActor actor;
    private final Prompts prompts;
    private final PromptViews views;
    private final WritePrompt writePrompt;
    private final JudgePrompt judgePrompt;
    private final TryPrompt tryPrompt;
    private final Inputs inputs;
    private final Once once;

    PromptApi(
            CurrentActor actor,
            Prompts prompts,
            PromptViews views,
            WritePrompt writePrompt,
            JudgePrompt judgePrompt,
            TryPrompt tryPrompt,
            Inputs inputs,
            Once once) {
        this.actor = actor;
        this.prompts = prompts;
        this.views = views;
        this.writePrompt = writePrompt;
        this.judgePrompt = judgePrompt;
        this.tryPrompt = tryPrompt;
        this.inputs = inputs;
        this.once = once;
    }

    @GET
    @Operation(
            summary = "The prompts of my body, what was written last first",
            description =
                    "q is folded for width, kana and variants; task is the code of a task, infoClass the least class"
                            + " of information; which is USED, CHANGED (to be checked again) or RETIRED; next continues the"
                            + " list.")
    public ItemsJson<PromptRowJson> list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String task,
            @RestQuery @Nullable String infoClass,
            @RestQuery @Nullable String which,
            @RestQuery boolean own,
            @RestQuery @Nullable Integer next) {
        Actor who = actor.get();
        Present present = prompts.present(who);
        return ItemsJson.of(
                prompts.search(
                        who,
                        PromptAsked.of(q, task, infoClass, which, own).filter(),
                        present,
                        next == null ? 0 : Math.max(0, next),
                        PAGE),
                row -> json(row, present));
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Hand on a prompt",
            description = "The gaps in its text are 〔…〕 or {{…}}. The guideline of today is kept with it.")
    public PromptJson write(@Nullable PromptRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        PromptRequest told = inputs.check(body);
        return show(once.of(key, () -> writePrompt.write(actor.get(), told.typed())), null);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A prompt, in its newest version or the one with that number")
    public PromptJson show(@RestPath UUID id, @RestQuery @Nullable Integer number) {
        PromptViews.View view = views.of(id, number);
        PromptText text = view.shown().text();
        return new PromptJson(
                id,
                view.shown().number(),
                view.prompt().number(),
                text.title(),
                text.purpose(),
                text.text(),
                view.shown().gaps(),
                text.tool(),
                text.toolVersion(),
                text.model(),
                text.tasks(),
                text.infoClass() == null ? 1 : text.infoClass(),
                view.shown().guidelineOn(),
                view.changes().stream()
                        .map(one -> new PromptChangeJson(one.tool(), one.before(), one.now()))
                        .toList(),
                view.prompt().owner().id(),
                view.prompt().owner().name(),
                view.shown().writtenAt(),
                view.prompt().retiredAt(),
                view.prompt().retiredWhy(),
                view.worked(),
                view.judged(),
                view.verdicts().stream().map(this::json).toList(),
                view.prompt().version());
    }

    @GET
    @Path("{id}/versions")
    @Operation(summary = "All versions of a prompt, the newest first")
    public ItemsJson<PromptVersionJson> versions(@RestPath UUID id) {
        return ItemsJson.all(prompts.versions(actor.get(), id).stream()
                .map(PromptVersionJson::of)
                .toList());
    }

    /** One version; it never changes. */
    @JsonInclude
    public record PromptVersionJson(
            int number,
            String title,
            String text,
            String tool,
            String toolVersion,
            @Nullable LocalDate guideline,
            String writtenBy,
            Instant writtenAt) {

        static PromptVersionJson of(PromptVersion one) {
            return new PromptVersionJson(
                    one.number(),
                    one.text().title(),
                    one.text().text(),
                    one.tool(),
                    one.toolVersion(),
                    one.guidelineOn(),
                    one.writtenBy().name(),
                    one.writtenAt());
        }
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Write its next version", description = "Its owner and the trainers there; earlier ones stay.")
    public PromptJson revise(
            @RestPath UUID id, @Nullable PromptRequest body, @RestHeader("If-Match") @Nullable String ifMatch) {
        PromptRequest told = inputs.check(body);
        writePrompt.revise(actor.get(), id, told.typed(), Once.version(ifMatch));
        return show(id, null);
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Take it out of use", description = "It can be read on.")
    public void retire(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        writePrompt.retire(actor.get(), id, null, Once.version(ifMatch));
    }

    @PUT
    @Path("{id}/verdict")
    @Operation(summary = "Say whether it worked for me", description = "Said again, it takes the place of before.")
    public PromptJson judge(@RestPath UUID id, @Nullable PromptVerdictRequest body) {
        PromptVerdictRequest told = inputs.check(body);
        judgePrompt.judge(actor.get(), id, told.number(), told.worked(), told.context());
        return show(id, told.number());
    }

    @PUT
    @Path("{id}/try")
    @Operation(
            summary = "Put it into my next try",
            description = "409 where the practice has no plan or is over. What is not filled stays a gap.")
    public PreparedPromptJson put(@RestPath UUID id, @Nullable PromptTryRequest body) {
        PromptTryRequest told = inputs.check(body);
        List<String> values = told.values();
        UUID practice = told.practice();
        List<String> filled = values == null ? List.of() : values;
        inputs.check(FilledGaps.of(filled));
        String text = tryPrompt.put(actor.get(), id, practice, filled);
        return new PreparedPromptJson(Objects.requireNonNull(practice), text);
    }

    private PromptVerdictJson json(PromptVerdict one) {
        return new PromptVerdictJson(
                one.worked(),
                one.context(),
                one.saidAt(),
                actor.get().isSelf(one.person().id()));
    }

    private static PromptRowJson json(PromptRow row, Present present) {
        return new PromptRowJson(
                row.id(),
                row.number(),
                row.title(),
                row.purpose(),
                row.tool(),
                row.toolVersion(),
                row.model(),
                row.taskCodes(),
                row.infoClass(),
                row.guidelineOn(),
                !row.retired()
                        && !present.since(row.tool(), row.toolVersion(), row.guidelineOn())
                                .isEmpty(),
                row.retired(),
                row.worked(),
                row.judged(),
                row.writtenAt());
    }
}
