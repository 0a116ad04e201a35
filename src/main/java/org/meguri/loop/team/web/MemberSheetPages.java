package org.meguri.loop.team.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.meguri.loop.team.MemberSheet;
import org.meguri.people.Actor;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.web.When;

/** The sheet for a talk with one member, made for A4. */
@Path("/team/members/{id}")
@RolesAllowed("MANAGER")
public class MemberSheetPages {

    /** The sheet. */
    @CheckedTemplate(basePath = "team", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record MemberSheetPage(MemberSheet.Sheet sheet, String unit, LocalDate today, Locale locale)
            implements TemplateInstance {}

    private final CurrentActor actor;
    private final MemberSheet sheets;
    private final Units units;
    private final When when;

    MemberSheetPages(CurrentActor actor, MemberSheet sheets, Units units, When when) {
        this.actor = actor;
        this.sheets = sheets;
        this.units = units;
        this.when = when;
    }

    @GET
    public TemplateInstance show(@RestPath UUID id) {
        Actor who = actor.get();
        MemberSheet.Sheet sheet = sheets.of(who, id);
        return new MemberSheetPage(
                sheet, units.tree(who.body()).label(sheet.person().unit(), who.locale()), when.today(), who.locale());
    }
}
