package org.meguri.people.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.meguri.people.Actor;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.audit.VerifyAudit;
import org.meguri.platform.audit.VerifyAudit.Verdict;

/** Lets an auditor check that nothing in the log of the own body was changed or removed; that they did is recorded. */
@ApplicationScoped
public class CheckAudit {

    private final VerifyAudit verify;
    private final Audit audit;

    CheckAudit(VerifyAudit verify, Audit audit) {
        this.verify = verify;
        this.audit = audit;
    }

    /** @throws org.meguri.platform.problem.Forbidden the actor is no auditor */
    @Transactional
    public Verdict check(Actor actor) {
        AuditLog.require(actor);
        Verdict verdict = verify.verify(actor.body());
        audit.record(
                Act.AUDIT_VERIFIED,
                actor.body(),
                actor.person(),
                null,
                (verdict.holds() ? "check:holds " : "check:broken ") + verdict.entries() + " "
                        + verdict.seal().substring(0, 16));
        return verdict;
    }
}
