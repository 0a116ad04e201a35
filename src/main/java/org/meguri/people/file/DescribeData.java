package org.meguri.people.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Conflict;

/** Keeps what the office says about its personal data file. */
@ApplicationScoped
public class DescribeData {

    private final EntityManager entities;
    private final DataSheets sheets;
    private final Audit audit;

    DescribeData(EntityManager entities, DataSheets sheets, Audit audit) {
        this.entities = entities;
        this.sheets = sheets;
        this.audit = audit;
    }

    /**
     * @param version the one that was seen; null to write over whatever stands there
     * @throws Conflict somebody else has written in between
     */
    @Transactional
    public void describe(Actor actor, DataSheet.Said said, @Nullable Integer version) {
        DataSheets.require(actor);
        Optional<DataSheet> known = sheets.find(actor.body());
        int current = known.map(DataSheet::version).orElse(0);
        if (version != null && version != current) {
            throw new Conflict(Conflict.STALE);
        }
        if (known.isPresent()) {
            known.get().say(said);
        } else {
            entities.persist(new DataSheet(actor.body(), said));
        }
        audit.record(Act.SETTING_CHANGED, actor.body(), actor.person(), null, "setting:data-sheet");
    }
}
