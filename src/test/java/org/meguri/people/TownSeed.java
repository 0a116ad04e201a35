package org.meguri.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.meguri.platform.Words;

/** The second body: a town of fifty without 係, in which one person holds several roles. */
@ApplicationScoped
public class TownSeed {

    private final EntityManager entities;
    private final OpenBody openBody;
    private final Passwords passwords;
    private final Clock clock;

    TownSeed(EntityManager entities, OpenBody openBody, Passwords passwords, Clock clock) {
        this.entities = entities;
        this.openBody = openBody;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Opens the town; its person 000001 is head, trainer, HR, owner and administrator at once. */
    @Transactional
    public UUID open(String password) {
        UUID id = openBody.open(new LgCode("990027"), new Words("小川町", "Ogawa Town"));
        Body body = entities.find(Body.class, id);
        LocalDate since = LocalDate.of(2020, 4, 1);
        OrgUnit root = entities.createQuery("from OrgUnit u where u.body = :body", OrgUnit.class)
                .setParameter("body", body)
                .getSingleResult();
        OrgUnit office = new OrgUnit(body, "01");
        entities.persist(office);
        entities.persist(
                new UnitVersion(office, root, 2, new Words("住民課", "Residents Division"), "じゅうみんか", Days.from(since)));
        for (int i = 1; i <= 50; i++) {
            Person person = new Person(
                    body, String.format("%06d", i), "町田 " + i + "郎", "まちだ " + i + "ろう", null, Employment.REGULAR);
            entities.persist(person);
            entities.persist(new Posting(
                    person,
                    office,
                    title(body, i == 1 ? "課長" : "主事"),
                    Posting.Kind.PRIMARY,
                    Posting.State.WORKING,
                    Days.from(since)));
            if (i <= 2) {
                entities.persist(
                        new Account(person, i == 1 ? "town" : "town-employee", passwords.hash(password), false));
            }
            if (i == 1) {
                for (Role role : Role.values()) {
                    if (role.grantable()) {
                        Days days = Days.between(since, RoleGrant.usualEnd(role, LocalDate.now(clock)));
                        if (role == Role.PARTNER) {
                            days = Days.between(LocalDate.now(clock), days.to());
                        }
                        entities.persist(new RoleGrant(person, role, null, days, null, clock.instant()));
                    }
                }
            }
        }
        return id;
    }

    private Title title(Body body, String name) {
        return entities.createQuery("from Title t where t.body = :body and t.name.ja = :name", Title.class)
                .setParameter("body", body)
                .setParameter("name", name)
                .getSingleResult();
    }
}
