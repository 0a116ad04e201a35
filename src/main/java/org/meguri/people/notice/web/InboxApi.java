package org.meguri.people.notice.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.notice.ChooseNotices;
import org.meguri.people.notice.NoticeSetting;
import org.meguri.people.notice.NoticeSettings;
import org.meguri.people.notice.OpenNotice;
import org.meguri.people.notice.QuietHours;
import org.meguri.people.notice.SeeNotices;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.notice.Notice;
import org.meguri.platform.notice.NoticeTexts;
import org.meguri.platform.notice.Notices;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.ItemsJson;
import org.meguri.platform.web.Once;

/** One's own notices, for programs. */
@Path("/api/v1")
@RolesAllowed({"EMPLOYEE", "ADMIN", "AUDITOR", "INSTALLATION", "PARTNER"})
@Tag(name = "notices")
public class InboxApi {

    private static final int ROWS = 100;

    /** A notice; {@code text} and {@code reason} in the language of the account, days in it as yyyy-mm-dd. */
    public record NoticeJson(
            UUID id,
            String kind,
            String text,
            String reason,
            UUID about,
            String href,
            Instant madeAt,
            @Nullable Instant seenAt) {}

    /** Where an opened notice leads. */
    public record OpenedJson(UUID id, String href) {}

    /** How many have not been seen. */
    public record UnseenJson(long unseen) {}

    /** How to be told; hours 0 to 23. */
    public record SettingsJson(
            boolean mail, @Nullable String mailAddress, boolean webhook, int quietFrom, int quietUntil, int version) {}

    /** A choice of how to be told. */
    public record SettingsRequest(
            @Nullable Boolean mail,
            @Nullable String mailAddress,
            @Nullable Boolean webhook,
            @Nullable Integer quietFrom,
            @Nullable Integer quietUntil) {}

    private final CurrentActor actor;
    private final Notices notices;
    private final NoticeTexts words;
    private final NoticeSettings settings;
    private final OpenNotice openNotice;
    private final SeeNotices seeNotices;
    private final ChooseNotices chooseNotices;

    InboxApi(
            CurrentActor actor,
            Notices notices,
            NoticeTexts words,
            NoticeSettings settings,
            OpenNotice openNotice,
            SeeNotices seeNotices,
            ChooseNotices chooseNotices) {
        this.actor = actor;
        this.notices = notices;
        this.words = words;
        this.settings = settings;
        this.openNotice = openNotice;
        this.seeNotices = seeNotices;
        this.chooseNotices = chooseNotices;
    }

    @GET
    @Path("me/notices")
    @Operation(
            summary = "One's own notices, those not seen yet first",
            description = "unseen=true leaves out the others.")
    public ItemsJson<NoticeJson> list(@RestQuery boolean unseen, @RestQuery @Nullable Integer next) {
        Actor who = actor.get();
        return ItemsJson.of(
                notices.list(who.person(), unseen, Math.max(0, next == null ? 0 : next), ROWS),
                notice -> json(notice, who));
    }

    private NoticeJson json(Notice notice, Actor who) {
        return new NoticeJson(
                notice.id(),
                notice.kind().name(),
                words.text(notice.kind(), notice.fill(), who.locale()),
                words.reason(notice.kind(), who.locale()),
                notice.about(),
                notice.href(),
                notice.madeAt(),
                notice.seenAt());
    }

    @PUT
    @Path("me/notices/{id}/seen")
    @Operation(summary = "Mark a notice as seen")
    public OpenedJson open(@RestPath UUID id) {
        return new OpenedJson(id, openNotice.open(actor.get(), id));
    }

    @PUT
    @Path("me/notices/seen")
    @Operation(summary = "Mark all notices as seen")
    public UnseenJson seeAll() {
        seeNotices.see(actor.get());
        return new UnseenJson(0);
    }

    @GET
    @Path("me/notice-settings")
    @Operation(summary = "How one is told of what one has not seen")
    public SettingsJson settings() {
        NoticeSetting kept = settings.of(actor.get());
        return new SettingsJson(
                kept.isMail(),
                kept.mailAddress(),
                kept.isWebhook(),
                kept.quiet().from(),
                kept.quiet().until(),
                kept.version());
    }

    @PUT
    @Path("me/notice-settings")
    @Operation(summary = "Choose how to be told", description = "Hours from 0 to 23; the same hour twice means none.")
    public SettingsJson choose(@HeaderParam("If-Match") @Nullable String ifMatch, @Nullable SettingsRequest request) {
        if (request == null) {
            throw new Invalid("quietFrom", "hour");
        }
        chooseNotices.choose(
                actor.get(),
                Boolean.TRUE.equals(request.mail()),
                request.mailAddress(),
                Boolean.TRUE.equals(request.webhook()),
                new QuietHours(orNone(request.quietFrom()), orNone(request.quietUntil())),
                Once.version(ifMatch));
        return settings();
    }

    private static int orNone(@Nullable Integer hour) {
        return hour == null ? -1 : hour;
    }
}
