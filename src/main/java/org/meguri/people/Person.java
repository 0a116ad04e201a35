package org.meguri.people;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;

/** A person who works for a body. The staff number (職員番号) is text: its leading zeros count. */
@Entity
public class Person {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Body body;

    private String staffNumber;
    private String name;
    private String kana;
    private @Nullable String otherName;

    @Enumerated(EnumType.STRING)
    private Employment employment;

    private String searchText;
    private @Nullable LocalDate leftOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Person() {}

    Person(Body body, String staffNumber, String name, String kana, @Nullable String otherName, Employment employment) {
        this.id = Ids.next();
        this.body = body;
        this.staffNumber = staffNumber;
        this.name = name;
        this.kana = kana;
        this.otherName = otherName;
        this.employment = employment;
        this.searchText = searchText();
    }

    void rename(String newName, String newKana, @Nullable String newOtherName) {
        this.name = newName;
        this.kana = newKana;
        this.otherName = newOtherName;
        this.searchText = searchText();
    }

    void employ(Employment as) {
        this.employment = as;
        this.leftOn = null;
    }

    /** The person's last day. What the person did stays. */
    void leave(LocalDate lastDay) {
        this.leftOn = lastDay;
    }

    private String searchText() {
        return staffNumber + " " + Text.fold(name) + " " + Text.fold(kana) + " " + Text.fold(otherName);
    }

    public UUID id() {
        return id;
    }

    public Body body() {
        return body;
    }

    public String staffNumber() {
        return staffNumber;
    }

    public String name() {
        return name;
    }

    public String kana() {
        return kana;
    }

    public @Nullable String otherName() {
        return otherName;
    }

    public Employment employment() {
        return employment;
    }

    public @Nullable LocalDate leftOn() {
        return leftOn;
    }
}
