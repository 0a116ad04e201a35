package org.meguri.practice.rule.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Once;
import org.meguri.practice.rule.AssignmentRule;
import org.meguri.practice.rule.AssignmentRules;
import org.meguri.practice.rule.KeepRule;
import org.meguri.practice.rule.RuleTerms;

/** The rules of what is assigned by itself, for programs. */
@Path("/api/v1/assignment-rules")
@RolesAllowed("TRAINER")
@Tag(name = "practice")
public class RuleApi {

    /** A rule: whoever passes {@code after} in {@code unit}, null for the whole body, is given the practice of {@code next}. */
    @JsonInclude
    public record RuleJson(
            UUID id,
            String after,
            String next,
            @Nullable UUID unit,
            int dueDays,
            String madeBy,
            Instant madeAt,
            int version) {

        static RuleJson of(AssignmentRule rule) {
            return new RuleJson(
                    rule.id(),
                    rule.afterCode(),
                    rule.nextCode(),
                    rule.unitId(),
                    rule.dueDays(),
                    rule.madeBy().name(),
                    rule.madeAt(),
                    rule.version());
        }
    }

    /** Whom a rule would reach; {@code fresh} passed the first module and do not have the practice yet. */
    public record RulePreviewJson(long people, long passed, List<UUID> fresh) {}

    /** A rule to make; {@code atOnce} gives the practice now to those who passed before. */
    public record RuleRequest(
            @Nullable String after,
            @Nullable String next,
            @Nullable UUID unit,
            @Nullable Integer dueDays,
            @Nullable Boolean atOnce) {}

    /** What was made. */
    public record MadeRuleJson(UUID id) {}

    private final CurrentActor actor;
    private final AssignmentRules rules;
    private final KeepRule keepRule;
    private final Inputs inputs;
    private final Once once;

    RuleApi(CurrentActor actor, AssignmentRules rules, KeepRule keepRule, Inputs inputs, Once once) {
        this.actor = actor;
        this.rules = rules;
        this.keepRule = keepRule;
        this.inputs = inputs;
        this.once = once;
    }

    @GET
    @Operation(summary = "The rules that hold and that I keep, the newest first")
    public ItemsJson<RuleJson> list() {
        return ItemsJson.all(rules.of(actor.get()).stream().map(RuleJson::of).toList());
    }

    @GET
    @Path("preview")
    @Operation(summary = "Whom a rule would reach")
    public RulePreviewJson preview(
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String next,
            @RestQuery @Nullable UUID unit,
            @RestQuery @Nullable Integer dueDays) {
        AssignmentRules.Preview found =
                rules.preview(actor.get(), new RuleTerms(after, next, unit, dueDays == null ? 30 : dueDays));
        return new RulePreviewJson(
                found.people(),
                found.passed(),
                found.fresh().stream().map(AssignmentRules.Reached::person).toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Let the practice of a module be assigned by itself to whoever passes another",
            description = "Codes of modules; without unit it holds in the whole body. 409 where such a rule holds.")
    public MadeRuleJson make(@Nullable RuleRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        RuleRequest said = inputs.check(body);
        Integer days = said.dueDays();
        if (days == null) {
            throw new Invalid("dueDays", "required");
        }
        return new MadeRuleJson(once.of(
                key,
                () -> keepRule.make(
                        actor.get(),
                        new RuleTerms(said.after(), said.next(), said.unit(), days),
                        Boolean.TRUE.equals(said.atOnce()))));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "End a rule", description = "What was assigned stays.")
    public void end(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        keepRule.end(actor.get(), id, Once.version(ifMatch));
    }
}
