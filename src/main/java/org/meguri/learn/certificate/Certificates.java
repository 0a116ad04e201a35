package org.meguri.learn.certificate;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.meguri.learn.licence.Licence;
import org.meguri.learn.licence.LicenceStatus;
import org.meguri.learn.licence.Licences;
import org.meguri.people.Actor;
import org.meguri.platform.Words;
import org.meguri.platform.problem.NotFound;

/** The certificates that were issued, each its holder's alone, and what more somebody has earned. */
@ApplicationScoped
public class Certificates implements PanacheRepositoryBase<Certificate, UUID> {

    private static final Words LICENCE = new Words("生成AI利用資格", "Licence to use generative AI");

    private static final Instant NEVER = Instant.MAX;

    private final LicenceStatus status;
    private final Licences licences;
    private final Clock clock;

    Certificates(LicenceStatus status, Licences licences, Clock clock) {
        this.status = status;
        this.licences = licences;
        this.clock = clock;
    }

    /** The actor's own certificate. */
    public Certificate of(Actor actor, UUID id) {
        return find("from Certificate c where c.id = ?1 and c.person.id = ?2", id, actor.person())
                .firstResultOptional()
                .orElseThrow(NotFound::new);
    }

    /** The actor's own certificates, the newest first. */
    public List<Certificate> own(Actor actor) {
        return list("person.id = ?1 order by issuedAt desc, id desc", actor.person());
    }

    Optional<Certificate> about(UUID person, String about) {
        return find("person.id = ?1 and about = ?2", person, about).firstResultOptional();
    }

    /** The certificate with the code, of whichever body. */
    public Optional<Certificate> findByCode(String code) {
        return find("code", code).firstResultOptional();
    }

    /** Whether what it says still holds: a course always, a licence while it does. */
    public boolean holds(Certificate certificate) {
        UUID licence = certificate.licenceId();
        return licence == null || licences.isInForce(licence);
    }

    /** What the actor has earned: courses of which all modules are passed, in any edition, and the licence that holds. */
    public List<Earned> earned(Actor actor) {
        Map<String, Instant> passed = new HashMap<>();
        getEntityManager()
                .createQuery("""
                        select m.course.id, m.code, max(e.passedAt) from Enrolment e join e.module m
                        where e.person.id = :person and e.passedAt is not null group by m.course.id, m.code
                        """, Object[].class)
                .setParameter("person", actor.person())
                .getResultStream()
                .forEach(row -> passed.put(row[0] + " " + row[1], (Instant) row[2]));
        Map<String, Words> titles = new LinkedHashMap<>();
        Map<String, Instant> finished = new HashMap<>();
        getEntityManager()
                .createQuery("""
                        select c.id, c.code, c.title, m.code from Module m join m.course c join c.programme p
                        where p.body.id = :body and m.retiredAt is null order by c.place, c.code, m.place
                        """, Object[].class)
                .setParameter("body", actor.body())
                .getResultStream()
                .forEach(row -> {
                    String code = (String) row[1];
                    titles.put(code, (Words) row[2]);
                    Instant at = passed.getOrDefault(row[0] + " " + row[3], NEVER);
                    finished.merge(code, at, (one, other) -> one.isAfter(other) ? one : other);
                });
        List<Earned> earned = new ArrayList<>();
        titles.forEach((code, title) -> {
            Instant last = finished.getOrDefault(code, NEVER);
            if (!NEVER.equals(last)) {
                earned.add(new Earned(Earned.COURSE + code, null, title, day(last), null));
            }
        });
        Licence held = status.of(actor).held();
        Instant approved = held == null ? null : held.approvedAt();
        if (held != null && approved != null) {
            earned.add(new Earned(Earned.LICENCE + held.id(), held.id(), LICENCE, day(approved), held.validTo()));
        }
        return earned;
    }

    private LocalDate day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }
}
