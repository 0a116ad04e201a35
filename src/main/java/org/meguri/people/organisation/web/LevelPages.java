package org.meguri.people.organisation.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Bodies;
import org.meguri.people.Levels;
import org.meguri.people.Units;
import org.meguri.people.organisation.NameLevels;
import org.meguri.people.organisation.NameLevels.Name;
import org.meguri.people.organisation.NameLevels.Naming;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Forms;

/** What the levels of the organisation are called. */
@Path("/units/levels")
@RolesAllowed({"ADMIN", "HR"})
public class LevelPages {

    /** The form. */
    @CheckedTemplate(basePath = "organisation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record LevelPage(List<LevelRows.Row> rows, int section, int version, Errors errors)
            implements TemplateInstance {}

    /** The names as typed, from level 1 down. */
    public record LevelForm(
            @RestForm @Nullable List<String> ja,
            @RestForm @Nullable List<String> en,

            @RestForm @NotBlank(message = "choose-one") @Nullable
            String section,

            @RestForm @Nullable Integer version,
            @RestForm("_submission") @Nullable String submission)
            implements Forms.Form {

        List<Name> names() {
            List<Name> names = new ArrayList<>();
            List<String> japanese = ja == null ? List.of() : ja;
            List<String> english = en == null ? List.of() : en;
            for (int i = 0; i < Math.min(japanese.size(), Levels.DEEPEST); i++) {
                names.add(new Name(japanese.get(i), i < english.size() ? english.get(i) : ""));
            }
            return names;
        }

        /** The level of the section; 0, which no level has, for nonsense. */
        int chosen() {
            return section != null && section.matches("[1-9]") ? Integer.parseInt(section) : 0;
        }
    }

    private final CurrentActor actor;
    private final Bodies bodies;
    private final Units units;
    private final NameLevels nameLevels;
    private final Forms forms;

    LevelPages(CurrentActor actor, Bodies bodies, Units units, NameLevels nameLevels, Forms forms) {
        this.actor = actor;
        this.bodies = bodies;
        this.units = units;
        this.nameLevels = nameLevels;
        this.forms = forms;
    }

    @GET
    public TemplateInstance show() {
        Actor who = actor.get();
        LevelRows levels = LevelRows.of(units.levels(who.body()), units.tree(who.body()));
        return new LevelPage(levels.rows(), levels.section(), bodies.version(who.body()), Errors.NONE);
    }

    @POST
    public Response name(@BeanParam LevelForm form) {
        Actor who = actor.get();
        return forms.submit(
                form,
                () -> {
                    nameLevels.name(who, new Naming(form.chosen(), form.names(), form.version()));
                    return null;
                },
                done -> "/units",
                errors -> {
                    LevelRows typed = LevelRows.of(form.chosen(), form.names(), units.tree(who.body()));
                    Integer version = form.version();
                    return new LevelPage(
                            typed.rows(),
                            typed.section(),
                            version == null || errors.stale() ? bodies.version(who.body()) : version,
                            errors);
                });
    }
}
