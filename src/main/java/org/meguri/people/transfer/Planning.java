package org.meguri.people.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import org.meguri.people.Actor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;

/**
 * Records what is done to a batch before its day. Auditors read it before anybody may know of the batch: it is named by its
 * id, and nobody whom it is about is named.
 */
@ApplicationScoped
class Planning {

    private final Audit audit;

    Planning(Audit audit) {
        this.audit = audit;
    }

    /** @param what a word that the audit log shows in the reader's language */
    void record(Act act, Actor actor, TransferBatch batch, String what) {
        audit.record(act, actor.body(), actor.person(), null, "transfer:" + what + " " + batch.id());
    }
}
