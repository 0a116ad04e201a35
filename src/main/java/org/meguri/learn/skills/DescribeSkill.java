package org.meguri.learn.skills;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;

/** Changes what a skill is called, where it is learned and what is aimed at. */
@ApplicationScoped
public class DescribeSkill {

    private final Skills skills;
    private final Audit audit;
    private final Clock clock;

    DescribeSkill(Skills skills, Audit audit, Clock clock) {
        this.skills = skills;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes it down. What people can do follows at once.
     *
     * @param retired whether it is not looked at any more
     * @throws org.meguri.platform.problem.Invalid something is missing or impossible
     * @throws org.meguri.platform.problem.Conflict somebody has changed it since the actor saw it
     */
    @Transactional
    public void describe(Actor actor, UUID id, Skill.Described described, boolean retired, @Nullable Integer version) {
        Skill skill = skills.unchanged(actor, id, version);
        skill.describe(described);
        skill.retire(retired, clock.instant());
        audit.record(Act.SETTING_CHANGED, actor.body(), actor.person(), null, "skill:" + skill.code());
    }
}
