package org.meguri.learn.author;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.folder.CourseText.Dependency;
import org.meguri.people.Actor;
import org.meguri.people.Body;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;

/** A trainer says which version of a tool is used now; modules that name another one are to be looked at again. */
@ApplicationScoped
public class MarkTool {

    private final ModuleChecks checks;
    private final EntityManager entities;
    private final Audit audit;
    private final Clock clock;

    MarkTool(ModuleChecks checks, EntityManager entities, Audit audit, Clock clock) {
        this.checks = checks;
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Says so.
     *
     * @throws Forbidden the actor writes no courses
     * @throws Invalid the name or the version is missing or too long
     */
    @Transactional
    public void mark(Actor actor, @Nullable String toolName, @Nullable String toolVersion) {
        String name = Text.clean(toolName);
        String version = Text.clean(toolVersion);
        entities.find(Body.class, actor.body(), LockModeType.PESSIMISTIC_WRITE);
        ToolVersion known = checks.tools(actor).stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElse(null);
        new Invalid.Check()
                .that(!name.isEmpty(), "tool", "required")
                .that(name.length() <= Dependency.NAME, "tool", "too-long", Dependency.NAME)
                // the guideline has its own editions
                .that(!name.equals(Dependency.GUIDELINE) && !name.contains("\n"), "tool", "depends-on", Dependency.MOST)
                .that(!version.isEmpty(), "toolVersion", "required")
                .that(version.length() <= Dependency.VERSION, "toolVersion", "too-long", Dependency.VERSION)
                .orThrow();
        new Invalid.Check()
                .that(new Dependency(name, version).isWhole(), "toolVersion", "depends-on", Dependency.MOST)
                .orThrow();
        if (known == null) {
            entities.persist(new ToolVersion(actor.body(), name, version, clock.instant()));
        } else {
            known.become(version, clock.instant());
        }
        audit.record(Act.SETTING_CHANGED, actor.body(), actor.person(), null, "tool:" + name + " " + version);
    }
}
