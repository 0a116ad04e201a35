package org.meguri.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.certificate.Certificates;
import org.meguri.learn.certificate.Earned;
import org.meguri.learn.certificate.IssueCertificate;
import org.meguri.learn.licence.Guidelines;
import org.meguri.learn.licence.PublishGuideline;
import org.meguri.people.Actor;
import org.meguri.platform.Ids;

/** Guidelines and licences for {@link ScopeObjects}; written as rows, so that nobody has to pass a quiz first. */
@ApplicationScoped
class ScopeLicences {

    private final EntityManager entities;
    private final Guidelines guidelines;
    private final PublishGuideline publishGuideline;
    private final Certificates certificates;
    private final IssueCertificate issueCertificate;

    ScopeLicences(
            EntityManager entities,
            Guidelines guidelines,
            PublishGuideline publishGuideline,
            Certificates certificates,
            IssueCertificate issueCertificate) {
        this.entities = entities;
        this.guidelines = guidelines;
        this.publishGuideline = publishGuideline;
        this.certificates = certificates;
        this.issueCertificate = issueCertificate;
    }

    /** The guideline of the keeper's body; nothing is asked of anybody because of it. */
    @Transactional
    UUID guideline(Actor keeper) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));
        return guidelines.all(keeper).stream()
                .findFirst()
                .map(found -> found.id())
                .orElseGet(() -> publishGuideline.publish(
                        keeper,
                        new PublishGuideline.Draft(
                                today, "文", null, "誓う", null, "新", null, null, List.of(), today.plusDays(300))));
    }

    @Transactional
    UUID granted(Actor keeper, Actor who) {
        return write(guideline(keeper), who, keeper.person());
    }

    @Transactional
    UUID pledged(Actor keeper, Actor who) {
        entities.createNativeQuery("delete from licence where person_id = :person and approved_at is null")
                .setParameter("person", who.person())
                .executeUpdate();
        return write(guideline(keeper), who, null);
    }

    @Transactional
    UUID certificate(Actor keeper, Actor who) {
        granted(keeper, who);
        String about = certificates.earned(who).stream()
                .map(Earned::about)
                .filter(one -> one.startsWith("licence:"))
                .findFirst()
                .orElseThrow();
        return issueCertificate.issue(who, about);
    }

    private UUID write(UUID guideline, Actor who, @Nullable UUID by) {
        UUID id = Ids.next();
        entities.flush();
        entities.createNativeQuery("""
                        insert into licence (id, body_id, person_id, guideline_id, pledged_at, on_paper, version)
                        values (:id, :body, :person, :guideline, :now, false, 0)
                        """)
                .setParameter("id", id)
                .setParameter("body", who.body())
                .setParameter("person", who.person())
                .setParameter("guideline", guideline)
                .setParameter("now", Instant.now())
                .executeUpdate();
        if (by != null) {
            entities.createNativeQuery(
                            "update licence set approved_at = :now, approved_by_id = :by, valid_to = :to where id = :id")
                    .setParameter("now", Instant.now())
                    .setParameter("by", by)
                    .setParameter("to", LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(30))
                    .setParameter("id", id)
                    .executeUpdate();
        }
        return id;
    }
}
