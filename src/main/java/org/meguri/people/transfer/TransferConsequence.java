package org.meguri.people.transfer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.UUID;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;

/** What the last rehearsal found to hang on a batch. */
@Entity
public class TransferConsequence {

    private static final int EXAMPLES = 8;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private TransferBatch batch;

    private int place;

    @Enumerated(EnumType.STRING)
    private Consequence.Kind kind;

    private int amount;
    private String examples;

    @SuppressWarnings("NullAway.Init")
    protected TransferConsequence() {}

    TransferConsequence(TransferBatch batch, int place, Consequence found) {
        this.id = Ids.next();
        this.batch = batch;
        this.place = place;
        this.kind = found.kind();
        this.amount = (int) Math.min(Integer.MAX_VALUE, found.count());
        this.examples = Text.abbreviate(
                String.join("\n", found.examples().stream().limit(EXAMPLES).toList()), 500);
    }

    public Consequence.Kind kind() {
        return kind;
    }

    public int count() {
        return amount;
    }

    public List<String> examples() {
        return examples.isEmpty() ? List.of() : List.of(examples.split("\n"));
    }

    /** How many there are besides the examples. */
    public int more() {
        return Math.max(0, amount - examples().size());
    }
}
