package org.meguri.insight.modules.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Locale;
import org.meguri.insight.modules.ModulesInPractice;
import org.meguri.learn.Curricula;
import org.meguri.learn.Curriculum;
import org.meguri.people.Actor;
import org.meguri.people.web.CurrentActor;

/** Which modules lead to practice, and which do not (実践につながらない単元). */
@Path("/modules-in-practice")
@RolesAllowed({"TRAINER", "HR", "OWNER"})
public class ModulePages {

    /** A module as shown. */
    public record Line(
            String code,
            String title,
            String course,
            boolean known,
            String percent,
            long length,
            long passed,
            long within,
            long later) {

        public long nothing() {
            return passed - within - later;
        }
    }

    /** The modules. */
    @CheckedTemplate(basePath = "modules", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record ModuleList(List<Line> lines) implements TemplateInstance {}

    private final CurrentActor actor;
    private final ModulesInPractice modules;
    private final Curricula curricula;

    ModulePages(CurrentActor actor, ModulesInPractice modules, Curricula curricula) {
        this.actor = actor;
        this.modules = modules;
        this.curricula = curricula;
    }

    @GET
    public TemplateInstance list() {
        Actor who = actor.get();
        Locale locale = who.locale();
        Curriculum curriculum = curricula.of(who.body());
        return new ModuleList(modules.of(who).stream()
                .map(one -> new Line(
                        one.outline().code(),
                        one.outline().title().in(locale),
                        curriculum.course(one.outline().course()).code(),
                        one.isKnown(),
                        one.share().percent(),
                        one.share().length(),
                        one.passed(),
                        one.within(),
                        one.later()))
                .toList());
    }
}
