package org.meguri.platform.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.Words;

/** Something that a person is told once. What it says is put into words when it is read, in the reader's language. */
@Entity
public class Notice {

    private static final int LONGEST = 150;
    private static final String BETWEEN = "\u001F";
    private static final String LANGUAGES = "\u001E";

    @Id
    private UUID id;

    private UUID bodyId;
    private UUID personId;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    @Column(name = "about_id")
    private UUID about;

    private String fill;
    private String href;
    private Instant madeAt;
    private @Nullable Instant seenAt;
    private int told;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(NoticeKind kind, UUID body, UUID person, UUID about, String href, Instant at, List<Words> fill) {
        this.id = Ids.next();
        this.kind = kind;
        this.bodyId = body;
        this.personId = person;
        this.about = about;
        this.href = href;
        this.madeAt = at;
        this.fill = fill.stream().map(Notice::packed).collect(Collectors.joining(BETWEEN));
    }

    private static String packed(Words words) {
        String en = words.en();
        String ja = Text.abbreviate(Text.clean(words.ja()), LONGEST);
        return en == null || en.isEmpty() ? ja : ja + LANGUAGES + Text.abbreviate(Text.clean(en), LONGEST);
    }

    /** What fills the gaps of its text, in both languages. */
    static List<Words> unpacked(String fill) {
        return Arrays.stream(fill.split(BETWEEN, -1))
                .map(one -> one.split(LANGUAGES, 2))
                .map(one -> new Words(one[0], one.length > 1 ? one[1] : null))
                .toList();
    }

    void see(Instant now) {
        if (seenAt == null) {
            seenAt = now;
        }
    }

    /** It has been part of a digest. */
    public void tell() {
        told++;
    }

    public UUID id() {
        return id;
    }

    public UUID bodyId() {
        return bodyId;
    }

    public UUID personId() {
        return personId;
    }

    public NoticeKind kind() {
        return kind;
    }

    /** The record that it is about. */
    public UUID about() {
        return about;
    }

    public List<Words> fill() {
        return unpacked(fill);
    }

    /** Where the reader goes on, inside the installation. */
    public String href() {
        return href;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable Instant seenAt() {
        return seenAt;
    }

    /** In how many digests it has been. */
    public int told() {
        return told;
    }
}
