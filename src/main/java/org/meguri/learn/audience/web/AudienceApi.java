package org.meguri.learn.audience.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.learn.audience.AudienceKind;
import org.meguri.learn.audience.AudienceRule;
import org.meguri.learn.audience.AudienceRules;
import org.meguri.learn.audience.Duties;
import org.meguri.learn.audience.EndAudience;
import org.meguri.learn.audience.PreviewAudience;
import org.meguri.learn.audience.ReadCriteria;
import org.meguri.learn.audience.SayAudience;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Once;

/** Who must or may take a course, for programs. */
@Path("/api/v1")
@RolesAllowed({"TRAINER", "HR", "OWNER"})
@Tag(name = "learn")
public class AudienceApi {

    /** Alternatives: units by code (with those below), titles by their Japanese name, occupations (職種) as the roster has them. */
    @JsonInclude
    public record ChoiceJson(
            @Nullable List<String> units,
            @Nullable List<String> titles,
            @Nullable List<String> occupations,
            @Nullable List<String> employments,
            @Nullable List<String> roles) {

        static ReadCriteria.Named named(@Nullable ChoiceJson choice) {
            return choice == null
                    ? new ReadCriteria.Named(null, null, null, null, null)
                    : new ReadCriteria.Named(
                            choice.units, choice.titles, choice.occupations, choice.employments, choice.roles);
        }

        static ChoiceJson of(ReadCriteria.Named named) {
            return new ChoiceJson(
                    named.units(), named.titles(), named.occupations(), named.employments(), named.roles());
        }
    }

    /** Whom a rule is about; everything missing means everybody. */
    @JsonInclude
    @Schema(example = "{\"include\":{\"employments\":[\"FISCAL_YEAR\"]},\"joinedDays\":90}")
    public record CriteriaJson(
            @Nullable ChoiceJson include,
            @Nullable ChoiceJson exclude,
            @Nullable String rankFrom,
            @Nullable String rankTo,
            @Nullable LocalDate joinedFrom,
            @Nullable LocalDate joinedTo,
            @Nullable Integer joinedDays) {

        static ReadCriteria.Said said(@Nullable CriteriaJson criteria) {
            CriteriaJson one = criteria == null ? new CriteriaJson(null, null, null, null, null, null, null) : criteria;
            return new ReadCriteria.Said(
                    ChoiceJson.named(one.include),
                    ChoiceJson.named(one.exclude),
                    one.rankFrom,
                    one.rankTo,
                    one.joinedFrom,
                    one.joinedTo,
                    one.joinedDays);
        }

        static CriteriaJson of(ReadCriteria.Said said) {
            return new CriteriaJson(
                    ChoiceJson.of(said.include()),
                    ChoiceJson.of(said.exclude()),
                    said.rankFrom(),
                    said.rankTo(),
                    said.joinedFrom(),
                    said.joinedTo(),
                    said.joinedDays());
        }
    }

    /** A rule to be said; a compulsory one has a due day or a number of business days. */
    @Schema(
            example =
                    "{\"name\":\"会計年度任用職員\",\"kind\":\"REQUIRED\",\"criteria\":{\"include\":{\"employments\":[\"FISCAL_YEAR\"]}},\"dueDays\":40}")
    public record RuleRequest(
            @Nullable String name,
            @Nullable String nameEn,
            @NotNull(message = "required") AudienceKind kind,
            @Nullable CriteriaJson criteria,
            @Nullable LocalDate dueOn,
            @Nullable Integer dueDays) {}

    /** A rule; the numbers are of compulsory ones. */
    @JsonInclude
    public record RuleJson(
            UUID id,
            String name,
            AudienceKind kind,
            CriteriaJson criteria,
            @Nullable LocalDate dueOn,
            @Nullable Integer dueDays,
            long people,
            long finished,
            long overdue,
            long away,
            int version) {}

    /** The rule. */
    public record RuleIdJson(UUID id) {}

    /** Somebody who would be meant. */
    public record MeantJson(
            UUID person, String staffNumber, String name, UUID unit, PreviewAudience.Come come, boolean away) {}

    /** Who would be meant today; of these, who has finished, is under way, is on leave or seconded. */
    @JsonInclude
    public record PreviewJson(
            long people,
            long finished,
            long underWay,
            long away,
            List<MeantJson> items,
            @Nullable String next) {}

    private final CurrentActor actor;
    private final Curricula curricula;
    private final AudienceRules rules;
    private final Duties duties;
    private final ReadCriteria readCriteria;
    private final PreviewAudience previewAudience;
    private final SayAudience sayAudience;
    private final EndAudience endAudience;
    private final Inputs inputs;
    private final Once once;

    AudienceApi(
            CurrentActor actor,
            Curricula curricula,
            AudienceRules rules,
            Duties duties,
            ReadCriteria readCriteria,
            PreviewAudience previewAudience,
            SayAudience sayAudience,
            EndAudience endAudience,
            Inputs inputs,
            Once once) {
        this.actor = actor;
        this.curricula = curricula;
        this.rules = rules;
        this.duties = duties;
        this.readCriteria = readCriteria;
        this.previewAudience = previewAudience;
        this.sayAudience = sayAudience;
        this.endAudience = endAudience;
        this.inputs = inputs;
        this.once = once;
    }

    @GET
    @Path("courses/{code}/audience-rules")
    @Operation(
            summary = "Who must or may take a course",
            description = "people are those under a compulsory rule without those on leave or seconded (away).")
    public ItemsJson<RuleJson> rules(@RestPath String code) {
        Actor who = actor.get();
        UUID course = curricula.of(who.body()).course(code).id();
        Map<UUID, Duties.Tally> tallies = duties.byRule(who, course);
        return ItemsJson.all(rules.of(who, course).stream()
                .map(rule -> json(who, rule, tallies.getOrDefault(rule.id(), Duties.Tally.NONE)))
                .toList());
    }

    private RuleJson json(Actor who, AudienceRule rule, Duties.Tally tally) {
        return new RuleJson(
                rule.id(),
                rule.name().in(who.locale()),
                rule.kind(),
                CriteriaJson.of(readCriteria.say(who, rule.criteria())),
                rule.dueOn(),
                rule.dueDays(),
                tally.people(),
                tally.finished(),
                tally.overdue(),
                tally.away(),
                rule.version());
    }

    @POST
    @Path("courses/{code}/audience-rules")
    @ResponseStatus(201)
    @Operation(
            summary = "Say who must or may take a course",
            description = "Those who are meant come under the rule within a minute; later ones by themselves.")
    public RuleIdJson add(
            @RestPath String code, @Nullable RuleRequest body, @RestHeader("Idempotency-Key") @Nullable String key) {
        RuleRequest asked = inputs.check(body);
        return new RuleIdJson(once.of(key, () -> sayAudience.say(actor.get(), code, null, said(asked, null))));
    }

    @PUT
    @Path("courses/{code}/audience-rules/{id}")
    @Operation(summary = "Change a rule", description = "If-Match takes the version.")
    public RuleIdJson change(
            @RestPath String code,
            @RestPath UUID id,
            @Nullable RuleRequest body,
            @RestHeader("If-Match") @Nullable String ifMatch) {
        RuleRequest asked = inputs.check(body);
        return new RuleIdJson(sayAudience.say(actor.get(), code, id, said(asked, Once.version(ifMatch))));
    }

    private SayAudience.Said said(RuleRequest asked, @Nullable Integer version) {
        return new SayAudience.Said(
                asked.name(),
                asked.nameEn(),
                asked.kind(),
                readCriteria.read(actor.get(), CriteriaJson.said(asked.criteria())),
                asked.dueOn(),
                asked.dueDays(),
                version);
    }

    @DELETE
    @Path("courses/{code}/audience-rules/{id}")
    @Operation(summary = "End a rule", description = "Enrolments stay; who has not finished loses the due day.")
    public void end(@RestPath String code, @RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        endAudience.end(actor.get(), code, id, Once.version(ifMatch));
    }

    @POST
    @Path("courses/{code}/audience-preview")
    @Operation(summary = "Who would be meant today", description = "Nothing is changed. 20 people at a time.")
    public PreviewJson preview(@RestPath String code, @Nullable CriteriaJson body, @RestQuery @Nullable String next) {
        Actor who = actor.get();
        PreviewAudience.Preview preview =
                previewAudience.of(who, code, readCriteria.read(who, CriteriaJson.said(body)), Inputs.offset(next));
        return new PreviewJson(
                preview.people(),
                preview.finished(),
                preview.underWay(),
                preview.away(),
                preview.rows().items().stream()
                        .map(row -> new MeantJson(
                                row.member().id(),
                                row.member().staffNumber(),
                                row.member().name(),
                                row.member().unit(),
                                row.come(),
                                row.member().isAway()))
                        .toList(),
                preview.rows().hasNext() ? String.valueOf(preview.rows().nextOffset()) : null);
    }
}
