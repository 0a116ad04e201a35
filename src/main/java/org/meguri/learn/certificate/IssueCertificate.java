package org.meguri.learn.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.people.Body;
import org.meguri.people.Person;
import org.meguri.platform.FiscalYear;
import org.meguri.platform.problem.Invalid;

/** Issues a certificate of what somebody has earned, with the next number of the fiscal year; once for each. */
@ApplicationScoped
public class IssueCertificate {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters and digits that are taken for each other. */
    private static final String ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /** Of five bits each: nobody guesses a hundred. */
    private static final int LENGTH = 20;

    private final EntityManager entities;
    private final Certificates certificates;
    private final Clock clock;

    IssueCertificate(EntityManager entities, Certificates certificates, Clock clock) {
        this.entities = entities;
        this.certificates = certificates;
        this.clock = clock;
    }

    /**
     * Issues it, or finds the one that was issued before.
     *
     * @param about what it is to be about, as {@link Earned#about()}
     * @throws Invalid the actor has not earned it
     */
    @Transactional
    public UUID issue(Actor actor, String about) {
        // numbers follow one another without gaps, so one is given at a time
        Body body = entities.find(Body.class, actor.body(), LockModeType.PESSIMISTIC_WRITE);
        return certificates.about(actor.person(), about).map(Certificate::id).orElseGet(() -> make(body, actor, about));
    }

    private UUID make(Body body, Actor actor, String about) {
        Earned earned = certificates.earned(actor).stream()
                .filter(one -> one.about().equals(about))
                .findFirst()
                .orElseThrow(() -> new Invalid("about", "certificate-not-earned"));
        Person person = entities.find(Person.class, actor.person());
        FiscalYear year = FiscalYear.of(LocalDate.now(clock));
        Integer last = entities.createQuery(
                        "select max(c.number) from Certificate c where c.bodyId = :body and c.fiscalYear = :year",
                        Integer.class)
                .setParameter("body", body.id())
                .setParameter("year", year.year())
                .getSingleResult();
        Certificate made = new Certificate(
                body, person, earned, usedName(person), year, last == null ? 1 : last + 1, code(), clock.instant());
        certificates.persist(made);
        return made.id();
    }

    /** The name that the person goes by (使用名), where it has begun. */
    private String usedName(Person person) {
        String used = person.otherName();
        LocalDate from = person.otherNameFrom();
        return used == null || (from != null && from.isAfter(LocalDate.now(clock))) ? person.name() : used;
    }

    private static String code() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
