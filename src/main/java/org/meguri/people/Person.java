package org.meguri.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;
import org.meguri.platform.Kana;
import org.meguri.platform.Text;

/** A person who works for a body, or who is invited as its guest. The staff number (職員番号) is text: its leading zeros count. */
@Entity
public class Person {

    /** So many letters an occupation has at most. */
    static final int LONGEST_OCCUPATION = 40;

    private static final int LONGEST_SEARCH_TEXT = 1000;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Body body;

    private String staffNumber;
    private String name;
    private String kana;

    /** The first day of the name; null for the one with which the person came. */
    private @Nullable LocalDate nameFrom;

    private @Nullable String otherName;

    /** The first day of the used name, as far as somebody has said it. */
    private @Nullable LocalDate otherNameFrom;

    @Enumerated(EnumType.STRING)
    private Employment employment;

    /** As what the person was taken on, in the words of the office; null where nobody has said. */
    private @Nullable String occupation;

    @ElementCollection
    @CollectionTable(name = "former_name", joinColumns = @JoinColumn(name = "person_id"))
    private List<FormerName> formerNames = new ArrayList<>();

    private String searchText;

    /** By which lists are sorted: the reading in the order of the kana. */
    private String sortKey;

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
        this.sortKey = Kana.sortKey(kana);
    }

    /**
     * The person is called so from that day on. A name that is not merely spelt otherwise is kept among the former ones, so
     * that the person is still found by it.
     */
    void rename(String newName, String newKana, @Nullable String newOtherName, LocalDate from) {
        keep(name, kana, nameFrom, List.of(newName), from);
        if (otherName != null) {
            keep(
                    otherName,
                    "",
                    otherNameFrom,
                    Stream.of(newName, newOtherName).filter(Objects::nonNull).toList(),
                    from);
        }
        if (!Text.fold(newName).equals(Text.fold(name))) {
            this.nameFrom = from;
        }
        if (!Objects.equals(newOtherName, otherName)) {
            this.otherNameFrom = null;
        }
        this.name = newName;
        this.kana = newKana;
        this.otherName = newOtherName;
        this.searchText = searchText();
        this.sortKey = Kana.sortKey(newKana);
    }

    /** Says since when the used name is used; null where nobody knows. */
    void useOtherNameFrom(@Nullable LocalDate day) {
        this.otherNameFrom = otherName == null ? null : day;
    }

    private void keep(String before, String reading, @Nullable LocalDate since, List<String> now, LocalDate from) {
        String folded = Text.fold(before);
        boolean same = now.stream().map(Text::fold).anyMatch(folded::equals);
        if (!same
                && formerNames.stream()
                        .noneMatch(known -> Text.fold(known.name()).equals(folded))) {
            formerNames.add(new FormerName(before, reading, since, from.minusDays(1)));
        }
    }

    /** The number of the person changes; the person stays the same. */
    void renumber(String newStaffNumber) {
        this.staffNumber = newStaffNumber;
        this.searchText = searchText();
    }

    void employ(Employment as) {
        this.employment = as;
        this.leftOn = null;
    }

    /** Says as what the person was taken on (職種); null where nobody knows. */
    void workAs(@Nullable String newOccupation) {
        this.occupation = newOccupation;
    }

    /** The person's last day. What the person did stays. */
    void leave(LocalDate lastDay) {
        this.leftOn = lastDay;
    }

    private String searchText() {
        StringBuilder text = new StringBuilder(
                staffNumber + " " + Text.fold(name) + " " + Text.fold(kana) + " " + Text.fold(otherName));
        formerNames.forEach(former ->
                text.append(' ').append(Text.fold(former.name())).append(' ').append(Text.fold(former.kana())));
        return Text.abbreviate(text.toString(), LONGEST_SEARCH_TEXT);
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

    /** Since when the person is called so; null for the name with which the person came. */
    public @Nullable LocalDate nameFrom() {
        return nameFrom;
    }

    /** Since when the other name is used; null where nobody has said. */
    public @Nullable LocalDate otherNameFrom() {
        return otherNameFrom;
    }

    /** The names that the person had before, in the order in which they were given up. */
    public List<FormerName> formerNames() {
        return List.copyOf(formerNames);
    }

    public Employment employment() {
        return employment;
    }

    /** The occupation (職種: 事務, 保育士, 消防 …): of the person and not of a post; null where nobody has said. */
    public @Nullable String occupation() {
        return occupation;
    }

    public @Nullable LocalDate leftOn() {
        return leftOn;
    }

    /** Whether the person does not work here and was invited from outside. */
    public boolean isGuest() {
        return employment == Employment.GUEST;
    }

    /** The guest comes back, or stays longer: until the given day at least. */
    void stayUntil(LocalDate lastDay) {
        this.leftOn = lastDay;
    }

    /** Whether the last day is over. */
    public boolean hasLeft(LocalDate today) {
        return leftOn != null && leftOn.isBefore(today);
    }
}
