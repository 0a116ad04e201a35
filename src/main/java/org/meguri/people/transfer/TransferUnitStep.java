package org.meguri.people.transfer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.RosterOutcome;
import org.meguri.people.RosterRow;
import org.meguri.people.UnitStep;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;

/** A step of the reorganisation in a batch, and what the last rehearsal said of it. */
@Entity
public class TransferUnitStep {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private TransferBatch batch;

    private int number;

    @Enumerated(EnumType.STRING)
    private UnitStep.Kind kind;

    private String code;
    private String others;
    private @Nullable String parent;

    @Column(name = "name_ja")
    private @Nullable String name;

    private @Nullable String nameEn;
    private @Nullable String kana;

    @Enumerated(EnumType.STRING)
    private RosterRow.@Nullable Action action;

    private String label;
    private String detail;
    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected TransferUnitStep() {}

    TransferUnitStep(TransferBatch batch, UnitStep step) {
        this.id = Ids.next();
        this.batch = batch;
        this.number = step.number();
        this.kind = step.kind();
        this.code = step.code();
        this.others = String.join(",", step.others());
        this.parent = step.parent();
        this.name = step.name();
        this.nameEn = step.nameEn();
        this.kana = step.kana();
        this.label = "";
        this.detail = "";
    }

    void rehearsed(RosterOutcome outcome) {
        this.action = outcome.action();
        this.label = Text.abbreviate(outcome.name(), 200);
        this.detail = Text.abbreviate(outcome.detail(), 500);
        this.reason = outcome.reason();
    }

    UnitStep asStep() {
        List<String> codes = others.isEmpty() ? List.of() : List.of(others.split(","));
        return new UnitStep(number, kind, code, codes, parent, name, nameEn, kana);
    }

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    public UnitStep.Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public RosterRow.@Nullable Action action() {
        return action;
    }

    public String label() {
        return label;
    }

    public String detail() {
        return detail;
    }

    public @Nullable String reason() {
        return reason;
    }
}
