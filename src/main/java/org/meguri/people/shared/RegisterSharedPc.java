package org.meguri.people.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Invalid;

/** Makes the browser in which the code was typed the announced PC. */
@ApplicationScoped
public class RegisterSharedPc {

    private final SharedPcs sharedPcs;
    private final Audit audit;
    private final Clock clock;

    RegisterSharedPc(SharedPcs sharedPcs, Audit audit, Clock clock) {
        this.sharedPcs = sharedPcs;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers the browser.
     *
     * @return the token that the browser keeps
     * @throws Invalid the code is wrong, used or too old
     */
    @Transactional
    public String register(@Nullable String code) {
        Instant now = clock.instant();
        if (Text.clean(code).isEmpty()) {
            throw new Invalid("code", "required");
        }
        SharedPc pc = sharedPcs
                .find("codeHash", sharedPcs.hashOfCode(Text.clean(code)))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .filter(found -> found.isAwaited(now))
                .orElseThrow(() -> new Invalid("code", "shared-pc-code"));
        String token = SharedPcs.newToken();
        pc.register(sharedPcs.hash(token), now);
        audit.record(
                Act.SETTING_CHANGED,
                pc.body().id(),
                null,
                null,
                "shared-pc-registered " + pc.place() + " " + pc.name());
        return token;
    }
}
