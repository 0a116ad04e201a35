package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.SetupLink.Purpose;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.NotFound;

/** Opens a further body in the installation and makes the link with which its first administrator sets it up. */
@ApplicationScoped
public class OpenFurtherBody {

    /**
     * The link, to be handed over once.
     *
     * @param token the secret part of its address; nobody can look it up later
     */
    public record Link(UUID body, String token, Instant endsAt) {}

    private final OpenBody openBody;
    private final Bodies bodies;
    private final People people;
    private final SetupLinks links;
    private final Audit audit;

    OpenFurtherBody(OpenBody openBody, Bodies bodies, People people, SetupLinks links, Audit audit) {
        this.openBody = openBody;
        this.bodies = bodies;
        this.people = people;
        this.links = links;
        this.audit = audit;
    }

    /** Whether the actor may open bodies. */
    public static boolean may(Actor actor) {
        return actor.is(Role.INSTALLATION);
    }

    /**
     * Opens the body.
     *
     * @throws Conflict a body with this code is open already
     */
    @Transactional
    public Link open(Actor actor, String lgCode, String name, @Nullable String nameEn) {
        require(actor);
        UUID id = openBody.open(LgCode.parse(lgCode), new Words(Text.clean(name), Text.orNull(nameEn)));
        return link(actor, id);
    }

    /**
     * Makes a new link for a body that nobody has set up yet; the earlier one stops working.
     *
     * @throws Conflict the body has been set up
     */
    @Transactional
    public Link renew(Actor actor, UUID body) {
        require(actor);
        Body found = bodies.findById(body);
        if (found == null || found.lgCode().equals(Body.INSTALLATION)) {
            throw new NotFound();
        }
        if (people.count("body", found) > 0) {
            throw new Conflict("body-set-up");
        }
        return link(actor, body);
    }

    private Link link(Actor actor, UUID id) {
        Body body = bodies.findById(id);
        String token = links.make(Purpose.BODY, body);
        audit.record(Act.BODY_OPENED, actor.body(), actor.person(), null, body.lgCode());
        return new Link(id, token, links.endOf(id).orElseThrow());
    }

    private static void require(Actor actor) {
        if (!may(actor)) {
            throw new Forbidden("forbidden");
        }
    }
}
