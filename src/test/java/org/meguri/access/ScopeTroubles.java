package org.meguri.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.platform.Ids;
import org.meguri.share.trouble.Frequency;
import org.meguri.share.trouble.TellTrouble;
import org.meguri.share.trouble.Told;

/** What somebody told as hard, with and without an answer. */
@ApplicationScoped
class ScopeTroubles {

    private final EntityManager entities;
    private final TellTrouble tellTrouble;
    private final Curricula curricula;

    ScopeTroubles(EntityManager entities, TellTrouble tellTrouble, Curricula curricula) {
        this.entities = entities;
        this.tellTrouble = tellTrouble;
        this.curricula = curricula;
    }

    UUID waiting(Actor who) {
        return tellTrouble.tell(who, Told.typed("範囲に困っています", Frequency.WEEKLY, null, null, false));
    }

    /** One for which somebody found the first module. */
    @Transactional
    UUID matched(Actor who) {
        UUID made = waiting(who);
        entities.flush();
        entities.createNativeQuery("""
                        insert into trouble_match (id, trouble_id, kind, module_id, note, matched_by_id, matched_at)
                        values (:id, :trouble, 'MODULE', :module, '範囲', :by, current_timestamp)
                        """)
                .setParameter("id", Ids.next())
                .setParameter("trouble", made)
                .setParameter(
                        "module",
                        curricula.of(who.body()).modulesWithBrief().get(0).id())
                .setParameter("by", who.person())
                .executeUpdate();
        entities.createNativeQuery("update trouble set waiting_since = null where id = :id")
                .setParameter("id", made)
                .executeUpdate();
        return made;
    }
}
