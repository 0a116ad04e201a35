package org.meguri.learn;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Who is in which module. */
@ApplicationScoped
public class Enrolments implements PanacheRepositoryBase<Enrolment, UUID> {

    Optional<Enrolment> find(UUID person, UUID module) {
        return find("person.id = ?1 and module.id = ?2", person, module).firstResultOptional();
    }
}
