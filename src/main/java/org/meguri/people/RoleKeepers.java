package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.NotFound;

/**
 * Who may give a role to whom and take it back: HR and administrators to everybody in the body, a head only to those who
 * work today in what the head leads.
 */
@ApplicationScoped
class RoleKeepers {

    private final Postings postings;
    private final Clock clock;

    RoleKeepers(Postings postings, Clock clock) {
        this.postings = postings;
        this.clock = clock;
    }

    /**
     * @throws Forbidden the actor keeps no roles at all
     * @throws NotFound the actor may not see the person
     */
    void require(Actor actor, Role role, Person person) {
        if (RosterImports.mayKeep(actor) || actor.is(Role.INSTALLATION)) {
            return;
        }
        if (!role.mayBeGrantedBy(actor.roles())) {
            throw new Forbidden("forbidden");
        }
        LocalDate today = LocalDate.now(clock);
        boolean led = postings.on(person.id(), today).stream()
                .anyMatch(post -> actor.leads().includes(post.unit().id()));
        if (!led) {
            throw new NotFound();
        }
    }
}
