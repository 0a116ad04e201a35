package org.meguri.people.audit.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.audit.AuditLog;
import org.meguri.people.audit.CheckAudit;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.VerifyAudit;
import org.meguri.platform.web.ItemsJson;

/** The audit log for programs. */
@Path("/api/v1/audit-events")
@RolesAllowed({"AUDITOR", "INSTALLATION"})
@Tag(name = "audit")
public class AuditApi {

    private static final int MOST = 500;

    /** Somebody, as they are called today. */
    public record WhoJson(UUID id, String staffNumber, String name) {

        static @Nullable WhoJson of(AuditLog.@Nullable Who who) {
            return who == null ? null : new WhoJson(who.id(), who.staffNumber(), who.name());
        }
    }

    /** An entry; {@code detail} in the reader's words. */
    @JsonInclude
    public record EventJson(
            long seq,
            OffsetDateTime at,
            Act act,
            @Nullable WhoJson by,
            @Nullable WhoJson subject,
            String detail,
            @Nullable String address,
            @Nullable String device) {}

    /** What a check has found; {@code seq} and {@code fault} of the first link that does not hold. */
    @JsonInclude
    public record CheckJson(
            boolean holds,
            long entries,
            String seal,
            @Nullable Long seq,
            VerifyAudit.@Nullable Fault fault) {}

    private final CurrentActor actor;
    private final AuditLog log;
    private final CheckAudit checkAudit;
    private final AuditWords words;
    private final Clock clock;

    AuditApi(CurrentActor actor, AuditLog log, CheckAudit checkAudit, AuditWords words, Clock clock) {
        this.actor = actor;
        this.log = log;
        this.checkAudit = checkAudit;
        this.words = words;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "The audit log, newest first",
            description =
                    "from and to are days, both included; period is 2026, 2026H1, 2026Q3 or 2026-10; act is one of the names; person are words of the name or"
                            + " the number of who acted or whom it concerns; q are words of the detail; next continues the list.")
    public ItemsJson<EventJson> list(@BeanParam AuditPages.Asked asked, @RestQuery @Nullable Integer next) {
        return ItemsJson.of(
                log.search(
                        actor.get(),
                        AuditPages.filter(asked, words, LocalDate.now(clock)),
                        Math.max(0, next == null ? 0 : next),
                        MOST),
                this::json);
    }

    @POST
    @Path("check")
    @Operation(summary = "Check that no entry was changed or removed", description = "The check itself is recorded.")
    public CheckJson check() {
        VerifyAudit.Verdict verdict = checkAudit.check(actor.get());
        VerifyAudit.Broken broken = verdict.broken();
        return new CheckJson(
                verdict.holds(),
                verdict.entries(),
                verdict.seal(),
                broken == null ? null : broken.seq(),
                broken == null ? null : broken.fault());
    }

    private EventJson json(AuditLog.Row row) {
        return new EventJson(
                row.seq(),
                row.at().atZone(clock.getZone()).toOffsetDateTime(),
                row.act(),
                WhoJson.of(row.by()),
                WhoJson.of(row.subject()),
                words.detail(row.detail()),
                row.address(),
                row.device());
    }
}
