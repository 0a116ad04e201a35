package org.meguri.learn.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.AddProgramme;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum.CourseOutline;
import org.meguri.learn.DescribeProgramme;
import org.meguri.learn.DescribeProgramme.Description;
import org.meguri.learn.MoveCourse;
import org.meguri.learn.Programme;
import org.meguri.learn.Programmes;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Limit;
import org.meguri.platform.web.Once;

/** The programmes of a body for programs. */
@Path("/api/v1/programmes")
@RolesAllowed({"HR", "OWNER"})
@Tag(name = "learn")
public class ProgrammeApi {

    /** A programme; {@code owner} is the staff number of the one person who answers for it. */
    @JsonInclude
    public record ProgrammeJson(
            UUID id,
            String code,
            String title,
            @Nullable String titleEn,
            String vision,
            @Nullable String visionEn,
            @Nullable String owner,
            int fiscalYear,
            boolean open,
            List<String> courses,
            int version) {}

    /** What is said about a programme; {@code fiscalYear} is left out where it stays or is the present one. */
    @Schema(
            example =
                    "{\"title\":\"管理職の学び\",\"vision\":\"部下の挑戦を支える\",\"owner\":\"000301\",\"fiscalYear\":2026,\"open\":true}")
    public record ProgrammeRequest(
            @NotBlank(message = "required") @Limit(100) String title,
            @Nullable @Limit(200) String titleEn,
            @Nullable @Limit(200) String vision,
            @Nullable @Limit(400) String visionEn,
            @Nullable @Limit(20) String owner,
            @Nullable Integer fiscalYear,
            @Nullable Boolean open,
            @Nullable Integer version) {

        Description description() {
            return new Description(
                    title,
                    titleEn,
                    Objects.requireNonNullElse(vision, ""),
                    visionEn,
                    Objects.requireNonNullElse(owner, ""),
                    fiscalYear,
                    Boolean.TRUE.equals(open),
                    version);
        }
    }

    private final CurrentActor actor;
    private final Programmes programmes;
    private final Curricula curricula;
    private final AddProgramme addProgramme;
    private final DescribeProgramme describeProgramme;
    private final MoveCourse moveCourse;
    private final Inputs inputs;
    private final Once once;

    ProgrammeApi(
            CurrentActor actor,
            Programmes programmes,
            Curricula curricula,
            AddProgramme addProgramme,
            DescribeProgramme describeProgramme,
            MoveCourse moveCourse,
            Inputs inputs,
            Once once) {
        this.actor = actor;
        this.programmes = programmes;
        this.curricula = curricula;
        this.addProgramme = addProgramme;
        this.describeProgramme = describeProgramme;
        this.moveCourse = moveCourse;
        this.inputs = inputs;
        this.once = once;
    }

    @GET
    @Operation(summary = "The programmes, the latest fiscal year first")
    public ItemsJson<ProgrammeJson> list() {
        Actor who = actor.get();
        return ItemsJson.all(
                programmes.of(who).stream().map(one -> json(who, one)).toList());
    }

    @POST
    @ResponseStatus(201)
    @Operation(summary = "Add a programme", description = "It needs the one person who answers for it.")
    public ProgrammeJson add(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable ProgrammeRequest request) {
        Description said = inputs.check(request).description();
        return json(once.of(key, () -> addProgramme.add(actor.get(), said)));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A programme")
    public ProgrammeJson show(@RestPath UUID id) {
        return json(id);
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Say what a programme is for and who answers for it, and open it",
            description = "An open programme stays open. With version, 409 when somebody has changed it since.")
    public ProgrammeJson describe(@RestPath UUID id, @Nullable ProgrammeRequest request) {
        describeProgramme.describe(actor.get(), id, inputs.check(request).description());
        return json(id);
    }

    @PUT
    @Path("{id}/courses/{code}")
    @Operation(
            summary = "Put a course into a programme",
            description = "Whoever is in the course stays in it. 409 where the programme is not open yet.")
    public void move(@RestPath UUID id, @RestPath String code) {
        moveCourse.move(actor.get(), id, code);
    }

    private ProgrammeJson json(UUID id) {
        Actor who = actor.get();
        return json(who, programmes.of(who, id));
    }

    private ProgrammeJson json(Actor who, Programme programme) {
        Person owner = programme.owner();
        return new ProgrammeJson(
                programme.id(),
                programme.code(),
                programme.title().ja(),
                programme.title().en(),
                programme.vision().ja(),
                programme.vision().en(),
                owner == null ? null : owner.staffNumber(),
                programme.fiscalYear(),
                programme.isOpen(),
                curricula.of(who.body()).programmes().stream()
                        .filter(one -> one.id().equals(programme.id()))
                        .flatMap(one -> one.courses().stream())
                        .map(CourseOutline::code)
                        .toList(),
                programme.version());
    }
}
