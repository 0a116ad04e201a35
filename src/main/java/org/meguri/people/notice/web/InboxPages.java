package org.meguri.people.notice.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.notice.ChooseNotices;
import org.meguri.people.notice.NoticeConfig;
import org.meguri.people.notice.NoticeSetting;
import org.meguri.people.notice.NoticeSettings;
import org.meguri.people.notice.OpenNotice;
import org.meguri.people.notice.QuietHours;
import org.meguri.people.notice.SeeNotices;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Page;
import org.meguri.platform.notice.Notice;
import org.meguri.platform.notice.NoticeTexts;
import org.meguri.platform.notice.Notices;
import org.meguri.platform.outbox.MailChannel;
import org.meguri.platform.outbox.Outbox;
import org.meguri.platform.outbox.WebhookChannel;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** One's own notices, and how to be told of those that one has not seen. */
@Path("/inbox")
@RolesAllowed({"EMPLOYEE", "ADMIN", "AUDITOR", "INSTALLATION", "PARTNER"})
public class InboxPages {

    private static final int ROWS = 30;
    private static final List<Integer> HOURS = IntStream.range(0, 24).boxed().toList();

    /** The notices; {@code seenFrom} is the place of the first one that has been seen. */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record InboxPage(Page<Line> lines, boolean unseen, int days) implements TemplateInstance {}

    /** A notice in the reader's words; days in the text as yyyy-mm-dd. */
    public record Line(UUID id, String text, String reason, Instant madeAt, boolean seen) {}

    /** How to be told. */
    @CheckedTemplate(basePath = "notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record NoticeSettingsPage(
            Choice choice,
            boolean mail,
            boolean webhook,
            int reminders,
            List<Integer> hours,
            boolean saved,
            Errors errors)
            implements TemplateInstance {}

    /** What is chosen, as kept or as typed. */
    public record Choice(
            boolean mail, String mailAddress, boolean webhook, int quietFrom, int quietUntil, int version) {

        static Choice of(NoticeSetting setting) {
            String address = setting.mailAddress();
            return new Choice(
                    setting.isMail(),
                    address == null ? "" : address,
                    setting.isWebhook(),
                    setting.quiet().from(),
                    setting.quiet().until(),
                    setting.version());
        }
    }

    /** The choice, as typed. */
    public record ChoiceForm(
            @RestForm boolean mail,
            @RestForm @Nullable String mailAddress,
            @RestForm boolean webhook,
            @RestForm @Nullable Integer quietFrom,
            @RestForm @Nullable Integer quietUntil,
            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        QuietHours quiet() {
            return new QuietHours(quietFrom == null ? -1 : quietFrom, quietUntil == null ? -1 : quietUntil);
        }

        Choice typed() {
            return new Choice(
                    mail,
                    mailAddress == null ? "" : mailAddress,
                    webhook,
                    quiet().from(),
                    quiet().until(),
                    version == null ? 0 : version);
        }
    }

    /** A button without fields. */
    public record ButtonForm(
            @RestForm("_submission") @Nullable String submission) implements Forms.Form {}

    private final CurrentActor actor;
    private final Notices notices;
    private final NoticeTexts words;
    private final NoticeSettings settings;
    private final NoticeConfig config;
    private final Outbox outbox;
    private final OpenNotice openNotice;
    private final SeeNotices seeNotices;
    private final ChooseNotices chooseNotices;
    private final Forms forms;

    InboxPages(
            CurrentActor actor,
            Notices notices,
            NoticeTexts words,
            NoticeSettings settings,
            NoticeConfig config,
            Outbox outbox,
            OpenNotice openNotice,
            SeeNotices seeNotices,
            ChooseNotices chooseNotices,
            Forms forms) {
        this.actor = actor;
        this.notices = notices;
        this.words = words;
        this.settings = settings;
        this.config = config;
        this.outbox = outbox;
        this.openNotice = openNotice;
        this.seeNotices = seeNotices;
        this.chooseNotices = chooseNotices;
        this.forms = forms;
    }

    @GET
    public TemplateInstance inbox(@RestQuery @Nullable Integer next) {
        Actor who = actor.get();
        Page<Line> lines = notices.list(who.person(), false, Math.max(0, next == null ? 0 : next), ROWS)
                .map(notice -> line(notice, who));
        return new InboxPage(lines, lines.items().stream().anyMatch(line -> !line.seen()), config.keepDays());
    }

    private Line line(Notice notice, Actor who) {
        return new Line(
                notice.id(),
                words.text(notice.kind(), notice.fill(), who.locale()),
                words.reason(notice.kind(), who.locale()),
                notice.madeAt(),
                notice.seenAt() != null);
    }

    @POST
    @Path("{id}/opening")
    public Response open(@RestPath UUID id) {
        return Forms.seeOther(openNotice.open(actor.get(), id));
    }

    @POST
    @Path("seen")
    public Response seeAll(@BeanParam ButtonForm form) {
        seeNotices.see(actor.get());
        return Forms.seeOther("/inbox");
    }

    @GET
    @Path("settings")
    public TemplateInstance settings(@RestQuery @Nullable String saved) {
        return page(Choice.of(settings.of(actor.get())), saved != null, Errors.NONE);
    }

    @POST
    @Path("settings")
    public Response choose(@BeanParam ChoiceForm form) {
        return forms.submit(
                form,
                () -> {
                    chooseNotices.choose(
                            actor.get(), form.mail(), form.mailAddress(), form.webhook(), form.quiet(), form.version());
                    return null;
                },
                done -> "/inbox/settings?saved=yes",
                errors -> page(form.typed(), false, errors));
    }

    private TemplateInstance page(Choice choice, boolean saved, Errors errors) {
        return new NoticeSettingsPage(
                choice,
                outbox.isOpen(MailChannel.NAME),
                outbox.isOpen(WebhookChannel.NAME),
                config.reminders(),
                HOURS,
                saved,
                errors);
    }
}
