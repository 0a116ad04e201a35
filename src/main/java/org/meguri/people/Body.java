package org.meguri.people;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.meguri.platform.Ids;
import org.meguri.platform.Words;

/**
 * A municipality (団体): the root of units, people, programmes, tasks and cases. Nothing of one body is ever visible in
 * another.
 */
@Entity
public class Body {

    /**
     * Stands in the place of a code for the installation's own body, which has no units, no people with posts and no
     * records. No municipality can have it: its check digit would be 1.
     */
    public static final String INSTALLATION = "000000";

    @Id
    private UUID id;

    private String lgCode;
    private Words name;
    private Instant openedAt;

    @SuppressWarnings("NullAway.Init")
    protected Body() {}

    Body(LgCode lgCode, Words name, Instant openedAt) {
        this.id = Ids.next();
        this.lgCode = lgCode.digits();
        this.name = name;
        this.openedAt = openedAt;
    }

    public UUID id() {
        return id;
    }

    public String lgCode() {
        return lgCode;
    }

    public Words name() {
        return name;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
