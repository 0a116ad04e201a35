package org.meguri.people.organisation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.meguri.people.OpenFurtherBody;
import org.meguri.people.OpenFurtherBody.Link;
import org.meguri.people.organisation.BodyLists;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Page;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Limit;
import org.meguri.platform.web.Once;

/** The bodies of the installation for programs. */
@Path("/api/v1/bodies")
@RolesAllowed("INSTALLATION")
@Tag(name = "bodies")
public class BodyApi {

    /** A body; {@code people} and {@code units} are today's numbers. */
    public record BodyJson(
            UUID id,
            String lgCode,
            String name,
            @Nullable String nameEn,
            OffsetDateTime openedAt,
            long people,
            long units,
            BodyLists.State state) {}

    /** A body to be opened. */
    public record BodyRequest(
            @NotBlank(message = "required") @Limit(20) String lgCode,
            @NotBlank(message = "required") @Limit(100) String name,
            @Limit(100) @Nullable String nameEn) {}

    /**
     * The path of the set-up link, in the answer that made it and nowhere else: null where the request was only repeated.
     */
    @JsonInclude
    public record LinkJson(
            UUID body, @Nullable String setupPath, @Nullable OffsetDateTime endsAt) {}

    private final CurrentActor actor;
    private final BodyLists lists;
    private final OpenFurtherBody openFurtherBody;
    private final Inputs inputs;
    private final Once once;
    private final ZoneId zone;

    BodyApi(
            CurrentActor actor,
            BodyLists lists,
            OpenFurtherBody openFurtherBody,
            Inputs inputs,
            Once once,
            Clock clock) {
        this.actor = actor;
        this.lists = lists;
        this.openFurtherBody = openFurtherBody;
        this.inputs = inputs;
        this.once = once;
        this.zone = clock.getZone();
    }

    @GET
    @Operation(
            summary = "The bodies of the installation, by code",
            description = "Numbers only: nothing of what is in them.")
    public ItemsJson<BodyJson> list() {
        List<BodyLists.Row> found = lists.of(actor.get());
        return ItemsJson.of(
                new Page<>(found, 0, Math.max(1, found.size()), found.size()),
                row -> new BodyJson(
                        row.id(),
                        row.lgCode(),
                        row.name().ja(),
                        row.name().en(),
                        time(row.openedAt()),
                        row.people(),
                        row.units(),
                        row.state()));
    }

    @POST
    @ResponseStatus(201)
    @Operation(
            summary = "Open a body",
            description =
                    "The answer holds the path with which its first administrator sets it up, for a day and once. 409"
                            + " when the code is registered, 422 when its check digit does not match.")
    public LinkJson open(@Nullable BodyRequest body, @HeaderParam("Idempotency-Key") @Nullable String key) {
        BodyRequest said = inputs.check(body);
        List<Link> made = new ArrayList<>();
        UUID id = once.of(key, () -> {
            Link link = openFurtherBody.open(actor.get(), said.lgCode(), said.name(), said.nameEn());
            made.add(link);
            return link.body();
        });
        return made.isEmpty() ? new LinkJson(id, null, null) : json(made.get(0));
    }

    @POST
    @Path("{id}/link")
    @Operation(
            summary = "Make a new set-up link",
            description = "For a body that nobody has set up; the earlier link stops working. 409 once it is set up.")
    public LinkJson renew(@RestPath UUID id) {
        return json(openFurtherBody.renew(actor.get(), id));
    }

    private LinkJson json(Link link) {
        return new LinkJson(link.body(), "/setup/body/" + link.token(), time(link.endsAt()));
    }

    private OffsetDateTime time(Instant moment) {
        return moment.atZone(zone).toOffsetDateTime();
    }
}
