package org.meguri.loop.confirm.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.loop.LoopRow;
import org.meguri.loop.confirm.ConfirmationQueue;
import org.meguri.loop.web.LoopWords;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Page;
import org.meguri.platform.problem.NotFound;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;
import org.meguri.platform.web.Inputs;
import org.meguri.platform.web.Limit;
import org.meguri.platform.web.NoPersonalData;
import org.meguri.platform.web.When;
import org.meguri.practice.confirm.ConfirmMany;
import org.meguri.practice.confirm.ResponseTimes;

/** What waits for a head: several reports confirmed at once, and how long the head's own answers take. */
@Path("/confirmations")
@RolesAllowed("MANAGER")
public class ConfirmationPages {

    private static final int SHOWN = 50;

    /** A report that waits; overdue once its clock has run out. */
    public record Line(
            UUID practice,
            String task,
            String person,
            String unit,
            long tries,
            long minutes,
            int days,
            boolean overdue,
            boolean chosen) {}

    /**
     * The list.
     *
     * @param own how long the reader's own answers take; null where there were none lately
     */
    @CheckedTemplate(basePath = "confirm", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ConfirmationsPage(
            List<Line> lines,
            Page<ConfirmationQueue.Waiting> page,
            ResponseTimes.@Nullable Days own,
            int done,
            String text,
            Errors errors)
            implements TemplateInstance {}

    /** Which reports are confirmed. */
    public record ConfirmationsForm(
            @RestForm List<String> practice,
            @RestForm @Nullable @Limit(500) @NoPersonalData String text,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {}

    private final CurrentActor actor;
    private final ConfirmationQueue queue;
    private final ConfirmMany confirmMany;
    private final ResponseTimes responseTimes;
    private final Units units;
    private final LoopWords words;
    private final Forms forms;
    private final When when;

    ConfirmationPages(
            CurrentActor actor,
            ConfirmationQueue queue,
            ConfirmMany confirmMany,
            ResponseTimes responseTimes,
            Units units,
            LoopWords words,
            Forms forms,
            When when) {
        this.actor = actor;
        this.queue = queue;
        this.confirmMany = confirmMany;
        this.responseTimes = responseTimes;
        this.units = units;
        this.words = words;
        this.forms = forms;
        this.when = when;
    }

    @GET
    public TemplateInstance list(@RestQuery @Nullable String done, @RestQuery @Nullable String offset) {
        return page(Inputs.offset(offset), Inputs.offset(done), Set.of(), "", Errors.NONE);
    }

    @POST
    public Response confirm(@BeanParam ConfirmationsForm form) {
        int[] confirmed = {0};
        return forms.submit(
                form,
                () -> {
                    confirmed[0] = confirmMany.confirm(
                            actor.get(),
                            form.practice().stream()
                                    .map(one -> Inputs.id(one).orElseThrow(NotFound::new))
                                    .toList(),
                            form.text());
                    return null;
                },
                done -> "/confirmations?done=" + confirmed[0],
                errors -> page(0, 0, Set.copyOf(form.practice()), Objects.requireNonNullElse(form.text(), ""), errors));
    }

    private TemplateInstance page(int offset, int done, Set<String> chosen, String text, Errors errors) {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        Page<ConfirmationQueue.Waiting> page = queue.of(who, offset, SHOWN);
        return new ConfirmationsPage(
                page.items().stream().map(one -> line(one, tree, who, chosen)).toList(),
                page,
                responseTimes.of(who).orElse(null),
                done,
                text,
                errors);
    }

    private Line line(ConfirmationQueue.Waiting one, UnitTree tree, Actor who, Set<String> chosen) {
        LoopRow row = one.loop();
        return new Line(
                row.practice(),
                Objects.requireNonNullElse(row.task(who.locale()), words.texts().noTask()),
                row.personName(),
                tree.label(row.unit(), who.locale()),
                one.savings().tries(),
                one.savings().savedMinutes(),
                (int) when.daysSince(row.enteredAt()),
                row.dueOn() != null && row.dueOn().isBefore(when.today()),
                chosen.contains(row.practice().toString()));
    }
}
