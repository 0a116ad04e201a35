package org.meguri.people;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.meguri.platform.Ids;

/**
 * A unit of the organisation (部・課・係). It stays the same unit through renaming and moving; how it was called and where
 * it stood on a day is said by its {@link UnitVersion}s.
 */
@Entity
public class OrgUnit {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Body body;

    private String code;

    @SuppressWarnings("NullAway.Init")
    protected OrgUnit() {}

    OrgUnit(Body body, String code) {
        this.id = Ids.next();
        this.body = body;
        this.code = code;
    }

    public UUID id() {
        return id;
    }

    public Body body() {
        return body;
    }

    public String code() {
        return code;
    }
}
