package org.meguri.people.audit.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.audit.AuditLog;
import org.meguri.people.audit.CheckAudit;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.DateText;
import org.meguri.platform.Page;
import org.meguri.platform.Period;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.VerifyAudit.Verdict;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.table.Table;
import org.meguri.platform.web.Downloads;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;

/** The audit log for auditors: searching it, writing it out, checking it. */
@Path("/audit")
@RolesAllowed({"AUDITOR", "INSTALLATION"})
public class AuditPages {

    private static final int ROWS = 50;
    private static final int DAYS = 30;

    /** So many fiscal years can be chosen. */
    private static final int YEARS = 5;

    /** The log. */
    @CheckedTemplate(basePath = "people/audit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AuditList(Page<Line> lines, List<Act> acts, List<Period> periods, Asked asked, Errors errors)
            implements TemplateInstance {}

    /** What a check has found. */
    @CheckedTemplate(basePath = "people/audit", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record AuditCheck(Verdict verdict) implements TemplateInstance {}

    /** An entry with its detail in the reader's words. */
    public record Line(AuditLog.Row row, String detail) {}

    /** What is asked for, as it was typed. */
    public record Asked(
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable String act,
            @RestQuery @Nullable String person,
            @RestQuery @Nullable String q) {

        /** The same question in an address, to which a further part can be added. */
        public String path(String page) {
            return page + "?from=" + encoded(from) + "&to=" + encoded(to) + "&period=" + encoded(period)
                    + "&act=" + encoded(act) + "&person="
                    + encoded(person) + "&q=" + encoded(q) + "&";
        }

        public String here() {
            return path("/audit");
        }

        public String file() {
            return path("/audit/events.csv");
        }

        private static String encoded(@Nullable String text) {
            return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    private final CurrentActor actor;
    private final AuditLog log;
    private final CheckAudit checkAudit;
    private final AuditWords words;
    private final Downloads downloads;
    private final Forms forms;
    private final Clock clock;

    AuditPages(
            CurrentActor actor,
            AuditLog log,
            CheckAudit checkAudit,
            AuditWords words,
            Downloads downloads,
            Forms forms,
            Clock clock) {
        this.actor = actor;
        this.log = log;
        this.checkAudit = checkAudit;
        this.words = words;
        this.downloads = downloads;
        this.forms = forms;
        this.clock = clock;
    }

    /** The last thirty days unless other days or a period are asked for. */
    @GET
    public Response list(@BeanParam Asked asked, @RestQuery @Nullable String offset) {
        Asked shown = asked.from() == null && asked.to() == null && Text.orNull(asked.period()) == null
                ? new Asked(
                        LocalDate.now(clock).minusDays(DAYS).toString(),
                        LocalDate.now(clock).toString(),
                        null,
                        asked.act(),
                        asked.person(),
                        asked.q())
                : asked;
        try {
            Page<Line> lines = log.search(actor.get(), filter(shown, words, today()), Inputs.offset(offset), ROWS)
                    .map(row -> new Line(row, words.detail(row.detail())));
            return Response.ok(new AuditList(lines, acts(), periods(), shown, Errors.NONE))
                    .build();
        } catch (Invalid refused) {
            return again(shown, refused);
        }
    }

    @GET
    @Path("events.csv")
    public Response file(@BeanParam Asked asked, @RestQuery @Nullable String format, @RestQuery boolean marks) {
        try {
            AuditLog.Filter filter = filter(asked, words, today());
            return downloads.of(
                    new Table(
                            "audit-" + LocalDate.now(clock),
                            columns(),
                            () -> log.export(actor.get(), filter).map(this::cells)),
                    format,
                    marks);
        } catch (Invalid refused) {
            return again(asked, refused);
        }
    }

    @POST
    @Path("check")
    public TemplateInstance check() {
        return new AuditCheck(checkAudit.check(actor.get()));
    }

    private Response again(Asked asked, Invalid refused) {
        Page<Line> nothing = new Page<>(List.of(), 0, ROWS, 0);
        return Response.status(refused.status())
                .entity(new AuditList(nothing, acts(), periods(), asked, forms.errors(refused)))
                .build();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private List<Period> periods() {
        return Period.choices(today(), YEARS);
    }

    private static List<Act> acts() {
        return List.of(Act.values());
    }

    /**
     * The question; of a period and days only those days that lie in it.
     *
     * @throws Invalid a day is no date, they stand in the wrong order, or there is no such period or act
     */
    static AuditLog.Filter filter(Asked asked, AuditWords words, LocalDate today) {
        Period period = Period.typedOrNull("period", asked.period(), today);
        LocalDate from = day("from", asked.from());
        LocalDate to = day("to", asked.to());
        return new AuditLog.Filter(
                period == null || (from != null && from.isAfter(period.first())) ? from : period.first(),
                period == null || (to != null && to.isBefore(period.last())) ? to : period.last(),
                act(asked.act()),
                asked.person(),
                words.patterns(asked.q()));
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return DateText.parse(typed).orElseThrow(() -> new Invalid(field, "date"));
    }

    private static @Nullable Act act(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return Stream.of(Act.values())
                .filter(act -> act.name().equals(typed.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Invalid("act", "choice-unknown"));
    }

    private List<Table.Column> columns() {
        AuditMessages texts = words.texts();
        return List.of(
                Table.Column.number(texts.seq()),
                Table.Column.text(texts.at()),
                Table.Column.text(texts.act()),
                Table.Column.code(texts.by() + " " + texts.staffNumber()),
                Table.Column.text(texts.by()),
                Table.Column.code(texts.subject() + " " + texts.staffNumber()),
                Table.Column.text(texts.subject()),
                Table.Column.text(texts.detail()),
                Table.Column.text(texts.address()),
                Table.Column.text(texts.device()));
    }

    private List<String> cells(AuditLog.Row row) {
        AuditLog.Who by = row.by();
        AuditLog.Who subject = row.subject();
        return List.of(
                String.valueOf(row.seq()),
                row.at().atZone(clock.getZone()).toOffsetDateTime().toString(),
                words.texts().actOf(row.act()),
                by == null ? "" : by.staffNumber(),
                by == null ? "" : by.name(),
                subject == null ? "" : subject.staffNumber(),
                subject == null ? "" : subject.name(),
                words.detail(row.detail()),
                row.address() == null ? "" : row.address(),
                row.device() == null ? "" : row.device());
    }
}
