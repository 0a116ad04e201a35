package org.meguri.people.leader;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.GrantRole;
import org.meguri.people.People;
import org.meguri.people.Person;
import org.meguri.people.Role;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Appoints a DX推進リーダー by staff number: HR anybody, a head somebody who works in what the head leads. */
@ApplicationScoped
public class AppointLeader {

    private final People people;
    private final GrantRole grantRole;
    private final Clock clock;

    AppointLeader(People people, GrantRole grantRole, Clock clock) {
        this.people = people;
        this.grantRole = grantRole;
        this.clock = clock;
    }

    /**
     * Appoints the person.
     *
     * @param from the first day of the term; null for today
     * @param to the last day; null for the end of the third fiscal year
     * @return the grant
     * @throws Invalid there is nobody with this number whom the actor may appoint
     */
    @Transactional
    public UUID appoint(Actor actor, String staffNumber, @Nullable LocalDate from, @Nullable LocalDate to) {
        String number = Normalizer.normalize(Text.clean(staffNumber), Normalizer.Form.NFKC);
        Person person = people.findByStaffNumber(actor, number)
                .filter(found -> !found.hasLeft(LocalDate.now(clock)))
                .orElseThrow(() -> new Invalid("staffNumber", "staff-number-unknown", number));
        try {
            return grantRole.grant(actor, person.id(), Role.LEADER, null, from, to);
        } catch (NotFound hidden) {
            throw new Invalid("staffNumber", "staff-number-unknown", number);
        } catch (Invalid refused) {
            throw refused.faults().stream().anyMatch(fault -> fault.code().equals("role-held"))
                    ? new Invalid("staffNumber", "leader-already")
                    : refused;
        }
    }
}
