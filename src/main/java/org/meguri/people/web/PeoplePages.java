package org.meguri.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.RosterImports;
import org.meguri.people.UnitTree;
import org.meguri.people.Units;
import org.meguri.platform.Highlight;
import org.meguri.platform.Page;
import org.meguri.platform.Text;

/** Looking for people. */
@Path("/")
@RolesAllowed({"HR", "ADMIN", "OWNER", "MANAGER", "TRAINER"})
public class PeoplePages {

    private static final int ROWS = 50;

    /** The people whom the reader may see. */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record PeopleList(
            Page<Row> people,
            List<UnitTree.Node> units,
            String unit,
            String words,
            String path,
            boolean keeper,
            Locale locale)
            implements TemplateInstance {}

    /**
     * A person in the list, what was found of them marked.
     *
     * @param alias the used or former name by which the person was found; null where the name itself says it
     */
    public record Row(
            UUID id,
            Highlight staffNumber,
            Highlight name,
            Highlight kana,
            @Nullable Highlight alias,
            String unit,
            String title) {}

    private final CurrentActor actor;
    private final People people;
    private final Units units;
    private final Clock clock;

    PeoplePages(CurrentActor actor, People people, Units units, Clock clock) {
        this.actor = actor;
        this.people = people;
        this.units = units;
        this.clock = clock;
    }

    @GET
    @Path("people")
    public TemplateInstance people(
            @RestQuery @Nullable String q, @RestQuery @Nullable String unit, @RestQuery @Nullable Integer offset) {
        Actor who = actor.get();
        LocalDate today = LocalDate.now(clock);
        UnitTree tree = units.tree(who.body(), today);
        String words = q == null ? "" : q;
        String within = unit == null
                ? ""
                : tree.findByCode(unit.strip())
                        .map(node -> node.id().toString())
                        .orElse(unit);
        Page<People.Card> cards = people.visible(
                who, today, PeopleApi.within(tree, unit), words, Math.max(0, offset == null ? 0 : offset), ROWS);
        Map<UUID, List<String>> others = Text.words(words).isEmpty()
                ? Map.of()
                : people.otherNames(cards.items().stream().map(People.Card::id).toList());
        Page<Row> found = cards.map(card -> new Row(
                card.id(),
                Highlight.of(card.staffNumber(), words),
                Highlight.of(card.name(), words),
                Highlight.of(card.kana(), words),
                others.getOrDefault(card.id(), List.of()).stream()
                        .map(name -> Highlight.of(name, words))
                        .filter(Highlight::isFound)
                        .findFirst()
                        .orElse(null),
                tree.label(card.unit(), who.locale()),
                card.title().in(who.locale())));
        boolean keeper = RosterImports.mayKeep(who);
        return new PeopleList(
                found,
                tree.all().stream()
                        .filter(node -> keeper || who.oversees().includes(node.id()))
                        .toList(),
                within,
                words,
                "/people?unit=" + URLEncoder.encode(within, StandardCharsets.UTF_8) + "&q="
                        + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&",
                keeper,
                who.locale());
    }
}
