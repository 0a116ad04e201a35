package org.meguri.share.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.UnitTree;
import org.meguri.people.UnitTree.Node;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Highlight;
import org.meguri.platform.Page;
import org.meguri.platform.Period;
import org.meguri.platform.Text;
import org.meguri.share.CaseKind;
import org.meguri.share.CaseRow;
import org.meguri.share.Cases;

/** What others tried: to search, and to filter by kind, task, unit and the period in which they were published. */
@Path("/cases")
@RolesAllowed("EMPLOYEE")
public class CaseListPages {

    private static final int PAGE = 20;
    private static final int WAITING = 3;

    /** So many fiscal years can be chosen. */
    private static final int YEARS = 3;

    /** The cases found, and those that wait for the reader's section. */
    @CheckedTemplate(basePath = "share", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record CaseList(
            Page<CaseRow> found,
            Asked asked,
            List<CaseKind> kinds,
            List<Choice> tasks,
            List<Choice> units,
            List<Period> periods,
            List<CaseRow> waiting,
            Map<UUID, Highlight> excerpts,
            Locale locale)
            implements TemplateInstance {}

    /** What was asked for. */
    public record Asked(String q, @Nullable CaseKind kind, String task, String unit, String period) {

        /** Whether anything narrows the list. */
        public boolean isAny() {
            return kind != null || !q.isEmpty() || !task.isEmpty() || !unit.isEmpty() || !period.isEmpty();
        }

        public boolean isOf(CaseKind one) {
            return kind == one;
        }

        /** The same list of another kind. */
        public String of(CaseKind other) {
            return address(other);
        }

        /** The same list of every kind. */
        public String ofAll() {
            return address(null);
        }

        /** The address to which the place in the list is appended. */
        public String path() {
            String address = address(kind);
            return address + (address.contains("?") ? "&" : "?");
        }

        private String address(@Nullable CaseKind chosen) {
            UriBuilder address = UriBuilder.fromPath("/cases");
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("q", q);
            parts.put("kind", chosen == null ? "" : chosen.name());
            parts.put("task", task);
            parts.put("unit", unit);
            parts.put("period", period);
            parts.forEach((name, value) -> {
                if (!value.isEmpty()) {
                    address.queryParam(name, "{" + name + "}");
                }
            });
            return address.buildFromMap(parts).toString();
        }
    }

    private final CurrentActor actor;
    private final Cases cases;
    private final Units units;
    private final Clock clock;

    CaseListPages(CurrentActor actor, Cases cases, Units units, Clock clock) {
        this.actor = actor;
        this.cases = cases;
        this.units = units;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(
            @RestQuery @Nullable String q,
            @RestQuery @Nullable String kind,
            @RestQuery @Nullable String task,
            @RestQuery @Nullable String unit,
            @RestQuery @Nullable String period,
            @RestQuery @Nullable Integer offset) {
        Actor who = actor.get();
        UnitTree tree = units.tree(who.body());
        Node within = Typed.unitOrNull(tree, unit);
        LocalDate today = LocalDate.now(clock);
        Period published =
                Period.parse(period).filter(one -> !one.first().isAfter(today)).orElse(null);
        Asked asked = new Asked(
                Text.abbreviate(Text.clean(q), 100),
                Typed.find(CaseKind.values(), kind).orElse(null),
                Text.clean(task),
                within == null ? "" : within.id().toString(),
                published == null ? "" : published.code());
        int from = offset == null ? 0 : Math.max(0, offset);
        Collection<UUID> subtree = within == null ? null : tree.subtree(within.id());
        Page<CaseRow> found = cases.search(
                who, new Cases.Filter(asked.q(), asked.kind(), asked.task(), subtree, published), from, PAGE);
        List<Cases.Subject> subjects = cases.subjects(who);
        return new CaseList(
                found,
                asked,
                List.of(CaseKind.values()),
                tasks(subjects, asked.task(), who.locale()),
                places(tree, subjects, asked.unit(), who.locale()),
                Period.choices(today, YEARS),
                from == 0 && !asked.isAny() ? cases.waitingFor(who, WAITING) : List.of(),
                cases.excerpts(who, found, asked.q()),
                who.locale());
    }

    private static List<Choice> tasks(List<Cases.Subject> subjects, String chosen, Locale locale) {
        Map<UUID, Choice> byTask = new LinkedHashMap<>();
        subjects.forEach(subject -> byTask.putIfAbsent(
                subject.task(),
                new Choice(
                        subject.task().toString(),
                        subject.name().in(locale),
                        chosen.equals(subject.task().toString()) || chosen.equals(subject.code()))));
        return List.copyOf(byTask.values());
    }

    /** The departments and sections that have written cases, in the order of the organisation chart. */
    private List<Choice> places(UnitTree tree, List<Cases.Subject> subjects, String chosen, Locale locale) {
        Set<UUID> written = subjects.stream()
                .flatMap(subject -> tree.upward(subject.division()).stream())
                .map(Node::id)
                .collect(Collectors.toSet());
        return tree.all().stream()
                .filter(node -> node.parent() != null && tree.reachesSection(node) && written.contains(node.id()))
                .map(node -> new Choice(
                        node.id().toString(),
                        node.indent() + node.name().in(locale),
                        chosen.equals(node.id().toString())))
                .toList();
    }
}
