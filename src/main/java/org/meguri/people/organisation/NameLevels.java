package org.meguri.people.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.Body;
import org.meguri.people.Levels;
import org.meguri.people.Role;
import org.meguri.people.Units;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;

/** Says how a body calls the levels of its organisation and which of them answers cases and is counted. */
@ApplicationScoped
public class NameLevels {

    static final int LONGEST = 20;

    /**
     * How a level is called.
     *
     * @param ja empty for the usual name
     */
    public record Name(@Nullable String ja, @Nullable String en) {}

    /**
     * The levels as stated.
     *
     * @param section the level of the section
     * @param names from level 1 down
     * @param version what the reader saw; null to overwrite
     */
    public record Naming(
            int section, List<Name> names, @Nullable Integer version) {}

    private final EntityManager entities;
    private final Units units;
    private final Actors actors;
    private final Audit audit;

    NameLevels(EntityManager entities, Units units, Actors actors, Audit audit) {
        this.entities = entities;
        this.units = units;
        this.actors = actors;
        this.audit = audit;
    }

    /** Whether the actor may. */
    public static boolean may(Actor actor) {
        return actor.is(Role.HR) || actor.is(Role.ADMIN);
    }

    /**
     * Renames the levels of the actor's body. What was recorded stays with the unit in which it was recorded.
     *
     * @throws Invalid a name is too long or stands twice, or the section is none of the levels
     * @throws Conflict somebody else has changed the body meanwhile
     */
    @Transactional
    public void name(Actor actor, Naming said) {
        if (!may(actor)) {
            throw new Forbidden("forbidden");
        }
        Map<Integer, Words> names = names(said);
        Body body = Objects.requireNonNull(entities.find(Body.class, actor.body(), LockModeType.PESSIMISTIC_WRITE));
        if (said.version() != null && said.version() != body.version()) {
            throw new Conflict(Conflict.STALE);
        }
        body.describe(new Levels(said.section(), names));
        audit.record(
                Act.SETTING_CHANGED,
                actor.body(),
                actor.person(),
                null,
                "levels section:" + said.section() + " "
                        + names.entrySet().stream()
                                .map(entry ->
                                        entry.getKey() + "=" + entry.getValue().ja())
                                .toList());
        units.forget();
        actors.forgetAll();
    }

    private static Map<Integer, Words> names(Naming said) {
        Map<Integer, Words> names = new HashMap<>();
        Invalid.Check check = new Invalid.Check()
                .that(said.names().size() <= Levels.DEEPEST, "section", "level-unknown")
                .that(said.section() >= 1 && said.section() <= said.names().size(), "section", "level-unknown");
        int level = 0;
        for (Name name : said.names()) {
            level++;
            String ja = Text.clean(name.ja());
            String en = Text.clean(name.en());
            check.that(Text.length(ja) <= LONGEST, "ja" + level, "too-long", LONGEST)
                    .that(Text.length(en) <= LONGEST, "en" + level, "too-long", LONGEST)
                    .that(en.isEmpty() || !ja.isEmpty(), "ja" + level, "required")
                    .that(
                            names.values().stream()
                                    .noneMatch(other -> other.ja().equals(ja)),
                            "ja" + level,
                            "level-twice");
            if (!ja.isEmpty()) {
                names.put(level, new Words(ja, Text.orNull(en)));
            }
        }
        check.orThrow();
        return names;
    }
}
