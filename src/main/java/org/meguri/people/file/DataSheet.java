package org.meguri.people.file;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/** What an office says about its personal data file: only it knows this; all the rest the product knows itself. */
@Entity
public class DataSheet {

    /** The longest office, in code points. */
    public static final int SHORT = 200;

    /** The longest of the other fields, in code points. */
    public static final int LONG = 500;

    /**
     * The fields of the office; empty where nothing was said.
     *
     * @param office 事務をつかさどる組織の名称
     * @param purpose 利用目的
     * @param contact 開示請求等を受理する組織の名称及び所在地
     * @param retention 保有期間
     * @param provided 経常的提供先
     */
    public record Said(String office, String purpose, String contact, String retention, String provided) {

        /** Before anybody has said anything. */
        public static final Said NOTHING = new Said("", "", "", "", "");

        /** @throws Invalid a field is too long */
        public Said {
            office = Text.clean(office);
            purpose = Text.clean(purpose);
            contact = Text.clean(contact);
            retention = Text.clean(retention);
            provided = Text.clean(provided);
            new Invalid.Check()
                    .that(Text.length(office) <= SHORT, "office", "too-long", SHORT)
                    .that(Text.length(purpose) <= LONG, "purpose", "too-long", LONG)
                    .that(Text.length(contact) <= LONG, "contact", "too-long", LONG)
                    .that(Text.length(retention) <= LONG, "retention", "too-long", LONG)
                    .that(Text.length(provided) <= LONG, "provided", "too-long", LONG)
                    .orThrow();
        }
    }

    @Id
    private UUID id;

    private UUID bodyId;
    private String office;
    private String purpose;
    private String contact;
    private String retention;
    private String provided;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected DataSheet() {}

    @SuppressWarnings("NullAway.Init")
    DataSheet(UUID body, Said said) {
        this.id = Ids.next();
        this.bodyId = body;
        say(said);
    }

    void say(Said said) {
        this.office = said.office();
        this.purpose = said.purpose();
        this.contact = said.contact();
        this.retention = said.retention();
        this.provided = said.provided();
    }

    public UUID bodyId() {
        return bodyId;
    }

    public Said said() {
        return new Said(office, purpose, contact, retention, provided);
    }

    public int version() {
        return version;
    }
}
