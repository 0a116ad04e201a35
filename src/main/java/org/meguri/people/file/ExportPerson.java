package org.meguri.people.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.People;
import org.meguri.people.Person;
import org.meguri.people.Role;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/**
 * Writes out everything that is held about a person: for HR, who answers a request for disclosure (個人情報保護法 76 条), and
 * for the person. What the person published under the name of the section is in their own file only.
 */
@ApplicationScoped
public class ExportPerson {

    private static final UUID NONE = new UUID(0, 0);
    private static final int REASON = 200;

    private final EntityManager entities;
    private final People people;
    private final Instance<PersonFilePart> parts;
    private final Audit audit;
    private final Clock clock;

    ExportPerson(EntityManager entities, People people, Instance<PersonFilePart> parts, Audit audit, Clock clock) {
        this.entities = entities;
        this.people = people;
        this.parts = parts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor may have the file of that person. */
    public static boolean mayExport(Actor actor, UUID person) {
        return actor.isSelf(person) || actor.is(Role.HR);
    }

    /**
     * Opens the file and records that it was.
     *
     * @param reason why HR needs it, for example the number of the request; not asked of the person
     * @throws NotFound there is no such person in the actor's body, or the actor is neither HR nor the person
     * @throws Invalid no reason was given
     */
    @Transactional
    public PersonFile open(Actor actor, UUID id, @Nullable String reason) {
        if (!mayExport(actor, id)) {
            throw new NotFound();
        }
        Person person = people.of(actor, id);
        boolean own = actor.isSelf(id);
        String why = Text.clean(reason);
        new Invalid.Check()
                .that(own || !why.isEmpty(), "reason", "required")
                .that(Text.length(why) <= REASON, "reason", "too-long", REASON)
                .orThrow();
        audit.record(Act.PERSON_EXPORTED, actor.body(), actor.person(), id, own ? "file:own" : why);
        Set<UUID> withheld = new HashSet<>(Set.of(NONE));
        Map<String, String> leftOut = new TreeMap<>();
        for (PersonFilePart part : parts) {
            leftOut.putAll(part.leftOut());
            if (!own) {
                withheld.addAll(part.withheld(id));
            }
        }
        return new PersonFile(
                id,
                person.name(),
                person.staffNumber(),
                own,
                clock.instant(),
                sheets().stream().filter(sheet -> own || !sheet.ownOnly()).toList(),
                leftOut,
                withheld);
    }

    /** Every sheet of every feature, in the order of the features. */
    List<PersonSheet> sheets() {
        return parts.stream()
                .sorted(Comparator.comparing(part -> part.getClass().getPackageName(), ExportPerson::inOrder))
                .flatMap(part -> part.sheets().stream())
                .toList();
    }

    private static int inOrder(String one, String other) {
        List<String> features = List.of("people", "learn", "practice", "share", "loop");
        return Integer.compare(place(features, one), place(features, other));
    }

    private static int place(List<String> features, String where) {
        return (int) features.stream()
                .takeWhile(feature -> !where.contains("." + feature))
                .count();
    }

    /** Reads the rows of a sheet, one after the other: identifiers, words, numbers, days and moments. */
    @Transactional
    public void read(PersonFile file, PersonSheet sheet, Consumer<@Nullable Object[]> row) {
        Query query = entities.createNativeQuery(sheet.sql(), Object[].class).setParameter("person", file.person());
        if (sheet.sql().contains(":withheld")) {
            query.setParameter("withheld", file.withheld());
        }
        if (sheet.sql().contains(":today")) {
            query.setParameter("today", LocalDate.now(clock));
        }
        try (Stream<?> rows = query.getResultStream()) {
            rows.forEach(found -> row.accept((Object[]) found));
        }
    }
}
