package org.meguri.people.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.scheduler.Scheduler;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.AdminFacts;
import org.meguri.people.Horizon;
import org.meguri.people.RosterImport;
import org.meguri.people.RosterImports;

/** The administrator's home: is it healthy, who cannot get in, what comes next. */
@Path("/home/admin")
@RolesAllowed("ADMIN")
public class AdminPages {

    /** What the administrator should do first. */
    public enum Move {
        /** The last import has rejected lines. */
        CORRECT_ROWS,
        /** Somebody has a role without a post. */
        END_ROLES,
        /** The last import was looked at and not applied. */
        APPLY_IMPORT,
        /** Nothing is pressing: hand in the next roster. */
        HAND_IN
    }

    /**
     * The page.
     *
     * @param href where the first move is made
     * @param transferShown whether the reader, as HR, may know of days to come
     */
    @CheckedTemplate(basePath = "people", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record HomeAdmin(
            Move move,
            String href,
            AdminFacts.Database database,
            boolean scheduler,
            String version,
            AdminFacts.AccountFacts accounts,
            List<AdminFacts.Named> locked,
            List<AdminFacts.Outlived> outlived,
            boolean transferShown,
            AdminFacts.@Nullable NextTransfer transfer,
            @Nullable RosterImport last)
            implements TemplateInstance {}

    private final CurrentActor actor;
    private final AdminFacts facts;
    private final RosterImports imports;
    private final Instance<Scheduler> scheduler;
    private final String version;

    AdminPages(
            CurrentActor actor,
            AdminFacts facts,
            RosterImports imports,
            Instance<Scheduler> scheduler,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "") String version) {
        this.actor = actor;
        this.facts = facts;
        this.imports = imports;
        this.scheduler = scheduler;
        this.version = version;
    }

    @GET
    public TemplateInstance show() {
        Actor who = actor.get();
        RosterImport last = imports.last(who).orElse(null);
        List<AdminFacts.Outlived> outlived = facts.outlived(who);
        Move move = move(last, outlived);
        return new HomeAdmin(
                move,
                href(move, last, outlived),
                facts.database(),
                scheduler.isResolvable() && scheduler.get().isRunning(),
                version,
                facts.accounts(who),
                facts.locked(who),
                outlived,
                Horizon.isOpenTo(who),
                facts.nextTransfer(who).orElse(null),
                last);
    }

    private static Move move(@Nullable RosterImport last, List<AdminFacts.Outlived> outlived) {
        if (last != null && !last.isApplied() && last.effective() > 0) {
            return Move.APPLY_IMPORT;
        }
        if (last != null && last.rejected() > 0) {
            return Move.CORRECT_ROWS;
        }
        return outlived.isEmpty() ? Move.HAND_IN : Move.END_ROLES;
    }

    private static String href(Move move, @Nullable RosterImport last, List<AdminFacts.Outlived> outlived) {
        return switch (move) {
            case APPLY_IMPORT -> "/roster-imports/" + (last == null ? "" : last.id());
            case CORRECT_ROWS -> "/roster-imports/" + (last == null ? "" : last.id()) + "?action=REJECTED";
            case END_ROLES -> "/people/" + outlived.get(0).id();
            case HAND_IN -> "/roster-imports";
        };
    }
}
