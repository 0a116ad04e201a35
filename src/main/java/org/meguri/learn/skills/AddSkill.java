package org.meguri.learn.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Invalid;

/** Adds a skill of the body's own to those that it has. It stands at the end of its area. */
@ApplicationScoped
public class AddSkill {

    private static final Pattern CODE = Pattern.compile("[A-Z][0-9]{1,3}");

    private final Skills skills;
    private final Audit audit;

    AddSkill(Skills skills, Audit audit) {
        this.skills = skills;
        this.audit = audit;
    }

    /**
     * @param code a letter, which is its area, and a number: B8
     * @return the skill
     * @throws Invalid the code is impossible or taken, also by one that is not looked at any more; or what it is
     */
    @Transactional
    public UUID add(Actor actor, @Nullable String code, Skill.Described described) {
        List<Skill> all = skills.all(actor);
        String named = Text.clean(code).toUpperCase(java.util.Locale.ROOT);
        new Invalid.Check()
                .that(CODE.matcher(named).matches(), "code", "skill-code")
                .that(all.stream().noneMatch(one -> one.code().equals(named)), "code", "skill-code-taken", named)
                .orThrow();
        int place = all.stream()
                .filter(one -> one.area().equals(named.substring(0, 1)))
                .mapToInt(Skill::place)
                .max()
                .orElseGet(() -> all.stream().mapToInt(Skill::place).max().orElse(0) + 1);
        Skill skill = new Skill(actor.body(), named, place, described);
        skills.persist(skill);
        audit.record(Act.SETTING_CHANGED, actor.body(), actor.person(), null, "skill:" + named);
        return skill.id();
    }
}
