package org.meguri.learn.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Calls an area of skills otherwise. Its letter, and with it the skills and what people can do, stay. */
@ApplicationScoped
public class NameSkillArea {

    private final Skills skills;
    private final SkillAreas areas;
    private final Audit audit;

    NameSkillArea(Skills skills, SkillAreas areas, Audit audit) {
        this.skills = skills;
        this.areas = areas;
        this.audit = audit;
    }

    /**
     * @throws NotFound the body has no skill under this letter
     * @throws Invalid the name is missing or too long
     */
    @Transactional
    public void name(Actor actor, String code, @Nullable String ja, @Nullable String en) {
        if (skills.all(actor).stream().noneMatch(skill -> skill.area().equals(code))) {
            throw new NotFound();
        }
        areas.find(actor.body(), code)
                .ifPresentOrElse(
                        known -> known.call(ja, en), () -> areas.persist(new SkillArea(actor.body(), code, ja, en)));
        audit.record(Act.SETTING_CHANGED, actor.body(), actor.person(), null, "skill-area:" + code);
    }
}
