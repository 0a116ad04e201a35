package org.meguri.practice.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Person;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** A trainer writes a template, writes it anew, or throws it away. */
@ApplicationScoped
public class WriteTemplate {

    static final int NAME = 50;

    /** More than this nobody chooses from. */
    static final int MOST = 30;

    private final AnswerTemplates templates;
    private final EntityManager entities;

    WriteTemplate(AnswerTemplates templates, EntityManager entities) {
        this.templates = templates;
        this.entities = entities;
    }

    /**
     * Writes.
     *
     * @param id the template that is written anew; null for a new one
     * @param name up to 50 letters, different from the actor's others
     * @param version the version that the actor saw; null when it does not matter
     * @return the template
     * @throws NotFound it is somebody else's
     * @throws Conflict it was changed meanwhile, or there are 30 already
     * @throws Invalid something is missing or too long, or the name stands already
     */
    @Transactional
    public UUID write(
            Actor actor, @Nullable UUID id, @Nullable String name, AnswerText text, @Nullable Integer version) {
        // two windows do not make two of one name
        Person self = entities.find(Person.class, actor.person(), LockModeType.PESSIMISTIC_WRITE);
        AnswerTemplate known = id == null ? null : templates.unchanged(actor, id, version);
        String called = Text.clean(name);
        List<AnswerTemplate> mine = templates.of(actor);
        Invalid.Check check = new Invalid.Check()
                .that(!called.isEmpty(), "name", "required")
                .that(Text.length(called) <= NAME, "name", "too-long", NAME)
                .that(
                        mine.stream()
                                .noneMatch(one -> one != known && one.name().equals(called)),
                        "name",
                        "template-name-taken");
        text.check(check);
        check.orThrow();
        if (known != null) {
            known.write(called, text);
            return known.id();
        }
        if (mine.size() >= MOST) {
            throw new Conflict("template-many", MOST);
        }
        AnswerTemplate made = new AnswerTemplate(self, called, text);
        templates.persist(made);
        return made.id();
    }

    /** Throws it away. */
    @Transactional
    public void drop(Actor actor, UUID id, @Nullable Integer version) {
        templates.delete(templates.unchanged(actor, id, version));
    }
}
