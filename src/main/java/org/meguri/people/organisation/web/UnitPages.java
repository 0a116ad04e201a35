package org.meguri.people.organisation.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Deputies;
import org.meguri.people.Horizon;
import org.meguri.people.People;
import org.meguri.people.RosterImports;
import org.meguri.people.UnitChart;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.people.organisation.NameLevels;
import org.meguri.people.organisation.UnitHistories;
import org.meguri.people.organisation.UnitHistories.Found;
import org.meguri.people.organisation.UnitHistories.Head;
import org.meguri.people.organisation.UnitHistories.History;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Page;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** The organisation on any day, and the history of each unit. Days to come are shown to HR alone. */
@Path("/units")
@RolesAllowed({"ADMIN", "EMPLOYEE", "HR"})
public class UnitPages {

    private static final int PEOPLE = 200;

    /**
     * The organisation as a tree, or the units that were searched for.
     *
     * @param root null where the body had no units on the day
     * @param typed the day as it was typed
     * @param before the day of the change before, null where there is none
     * @param after the day of the next change, null where none is known to the reader
     */
    @CheckedTemplate(basePath = "organisation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record UnitTreePage(
            @Nullable Branch root,
            List<Hit> hits,
            LocalDate day,
            boolean today,
            boolean ahead,
            boolean all,
            String typed,
            String words,
            @Nullable LocalDate since,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            boolean lists,
            boolean keeper,
            boolean names,
            Errors errors)
            implements TemplateInstance {}

    /** A unit that was found. */
    public record Hit(Found found, String name, String level, String href) {}

    /** One unit. */
    @CheckedTemplate(basePath = "organisation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record UnitPage(
            History unit,
            String name,
            String label,
            List<UnitTree.Node> above,
            List<UnitTree.Node> below,
            LocalDate day,
            boolean today,
            boolean stood,
            List<Line> versions,
            List<Head> heads,
            List<Deputies.Acting> acting,
            List<Person> people,
            long total,
            String query,
            boolean lists,
            boolean figures,
            Locale locale)
            implements TemplateInstance {}

    /** A version in words. */
    public record Line(UnitHistories.Version version, String name, String level, boolean here) {}

    /** Somebody who worked in the unit on the day. */
    public record Person(UUID id, String name, String kana, String unit, String title) {}

    private final CurrentActor actor;
    private final Units units;
    private final UnitChart chart;
    private final UnitHistories histories;
    private final Deputies deputies;
    private final People people;
    private final Forms forms;
    private final Clock clock;

    UnitPages(
            CurrentActor actor,
            Units units,
            UnitChart chart,
            UnitHistories histories,
            Deputies deputies,
            People people,
            Forms forms,
            Clock clock) {
        this.actor = actor;
        this.units = units;
        this.chart = chart;
        this.histories = histories;
        this.deputies = deputies;
        this.people = people;
        this.forms = forms;
        this.clock = clock;
    }

    @GET
    public Response list(
            @RestQuery @Nullable String on, @RestQuery @Nullable String q, @RestQuery @Nullable String all) {
        LocalDate today = LocalDate.now(clock);
        try {
            LocalDate day = AsOfDay.of(actor.get(), "on", on, clock);
            return Response.ok(page(day, day.toString(), q, all != null, Errors.NONE))
                    .build();
        } catch (Invalid refused) {
            return Response.status(refused.status())
                    .entity(page(today, Text.clean(on), q, all != null, forms.errors(refused)))
                    .build();
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@RestPath UUID id, @RestQuery @Nullable String on) {
        Actor who = actor.get();
        LocalDate today = LocalDate.now(clock);
        LocalDate day;
        try {
            day = AsOfDay.of(who, "on", on, clock);
        } catch (Invalid nonsense) {
            day = today;
        }
        History unit = histories.of(who, id);
        UnitTree tree = units.tree(who.body(), day);
        boolean stood = tree.find(id).isPresent();
        UnitHistories.Version now = unit.on(day);
        List<UnitTree.Node> upward = tree.upward(id);
        boolean lists = Lists.may(who);
        Page<People.Card> found = stood && lists
                ? people.visible(who, day, tree.subtree(id), null, 0, PEOPLE)
                : new Page<>(List.of(), 0, PEOPLE, 0);
        LocalDate asked = day;
        return new UnitPage(
                unit,
                now.name().in(who.locale()),
                level(tree, now.level(), who.locale()),
                topDown(upward),
                tree.children(id),
                day,
                day.equals(today),
                stood,
                unit.versions().stream()
                        .map(version -> new Line(
                                version,
                                version.name().in(who.locale()),
                                level(tree, version.level(), who.locale()),
                                version.equals(now) && unit.stood(asked)))
                        .toList(),
                unit.heads(),
                deputies.acting(List.of(id), day),
                found.items().stream()
                        .map(card -> new Person(
                                card.id(),
                                card.name(),
                                card.kana(),
                                tree.label(card.unit(), who.locale()),
                                card.title().in(who.locale())))
                        .toList(),
                found.total(),
                query(day),
                lists,
                Lists.figures(who),
                who.locale());
    }

    /** The units above, from the top. */
    private static List<UnitTree.Node> topDown(List<UnitTree.Node> upward) {
        List<UnitTree.Node> above = new ArrayList<>(upward.subList(Math.min(1, upward.size()), upward.size()));
        Collections.reverse(above);
        return above;
    }

    private UnitTreePage page(LocalDate day, String typed, @Nullable String q, boolean all, Errors errors) {
        Actor who = actor.get();
        LocalDate today = LocalDate.now(clock);
        String words = Text.clean(q);
        UnitTree tree = units.tree(who.body(), day);
        SortedSet<LocalDate> changes = histories.changes(who);
        LocalDate since = changes.headSet(day.plusDays(1)).isEmpty()
                ? null
                : changes.headSet(day.plusDays(1)).last();
        return new UnitTreePage(
                words.isEmpty() ? new Branches(tree, chart.of(who.body(), day), who, day, today, all).root() : null,
                hits(who, words, tree),
                day,
                day.equals(today),
                Horizon.isOpenTo(who),
                all,
                typed,
                words,
                since,
                since == null || changes.headSet(since).isEmpty()
                        ? null
                        : changes.headSet(since).last(),
                changes.tailSet(day.plusDays(1)).isEmpty()
                        ? null
                        : changes.tailSet(day.plusDays(1)).first(),
                Lists.may(who),
                RosterImports.mayKeep(who),
                NameLevels.may(who),
                errors);
    }

    private List<Hit> hits(Actor who, String words, UnitTree tree) {
        return histories.search(who, words).stream()
                .map(found -> new Hit(
                        found,
                        name(who, tree, found),
                        level(tree, found.level(), who.locale()),
                        "/units/" + found.id() + (found.to() == null ? "" : "?on=" + found.to())))
                .toList();
    }

    /** A unit that is still called so is shown with the section to which it belongs: there are many 総務係. */
    private static String name(Actor who, UnitTree tree, Found found) {
        return tree.find(found.id())
                .filter(node -> node.name().equals(found.name()))
                .map(node -> tree.label(node.id(), who.locale()))
                .orElseGet(() -> found.name().in(who.locale()));
    }

    private String query(LocalDate day) {
        return day.equals(LocalDate.now(clock)) ? "" : "?on=" + day;
    }

    private static String level(UnitTree tree, int level, Locale locale) {
        return level == 0 ? "" : tree.levels().name(level).in(locale);
    }
}
