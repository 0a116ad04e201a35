package org.meguri.people.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Person;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;

/**
 * Somebody whose place is another one from the day of a batch on although no line is about them: their unit ends, goes over
 * into another one or is called otherwise. As of the last rehearsal.
 */
@Entity
class CarriedPerson {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private TransferBatch batch;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    private @Nullable UUID fromUnit;
    private @Nullable UUID toUnit;
    private String toText;

    @SuppressWarnings("NullAway.Init")
    protected CarriedPerson() {}

    /**
     * @param from where the person is on the day before
     * @param to where they will be, if that unit stands already
     * @param text where they will be, in words; empty for nowhere
     */
    CarriedPerson(TransferBatch batch, Person person, @Nullable UUID from, @Nullable UUID to, String text) {
        this.id = Ids.next();
        this.batch = batch;
        this.person = person;
        this.fromUnit = from;
        this.toUnit = to;
        this.toText = Text.abbreviate(text, 200);
    }
}
