package org.meguri.insight.modules.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.meguri.insight.modules.ModulesInPractice;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Reader;

/** Which modules lead to practice, for programs. */
@Path("/api/v1/insight/modules")
@RolesAllowed({"TRAINER", "HR", "OWNER"})
@Tag(name = "insight")
public class ModulesApi {

    /** A module: within of passed planned or tried it within 30 days; percent is null for fewer than 5 people. */
    @JsonInclude
    public record ModuleInPracticeJson(
            String code,
            String title,
            long passed,
            long within,
            long later,
            @Nullable String percent) {}

    private final CurrentActor actor;
    private final ModulesInPractice modules;
    private final Reader reader;

    ModulesApi(CurrentActor actor, ModulesInPractice modules, Reader reader) {
        this.actor = actor;
        this.modules = modules;
        this.reader = reader;
    }

    @GET
    @Operation(
            summary = "Which modules lead to practice",
            description = "Of those who passed a module with a brief in the last year, 30 days ago or earlier: how many"
                    + " planned or tried it within 30 days. The modules that lead to practice least stand first.")
    public ItemsJson<ModuleInPracticeJson> list() {
        return ItemsJson.all(modules.of(actor.get()).stream()
                .map(one -> new ModuleInPracticeJson(
                        one.outline().code(),
                        one.outline().title().in(reader.locale()),
                        one.passed(),
                        one.within(),
                        one.later(),
                        one.isKnown() ? one.share().percent() : null))
                .toList());
    }
}
