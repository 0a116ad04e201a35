package org.meguri.people;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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
    private int sectionLevel;

    @ElementCollection
    @CollectionTable(name = "body_level", joinColumns = @JoinColumn(name = "body_id"))
    @MapKeyColumn(name = "level")
    @AttributeOverride(name = "value.ja", column = @Column(name = "name_ja"))
    @AttributeOverride(name = "value.en", column = @Column(name = "name_en"))
    private Map<Integer, Words> levelNames;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Body() {}

    Body(LgCode lgCode, Words name, Instant openedAt) {
        this.id = Ids.next();
        this.lgCode = lgCode.digits();
        this.name = name;
        this.openedAt = openedAt;
        this.sectionLevel = Levels.USUAL.section();
        this.levelNames = new HashMap<>();
    }

    /** The installation's own body, see {@link #INSTALLATION}. */
    static Body installation(Instant now) {
        Body body = new Body();
        body.id = Ids.next();
        body.lgCode = INSTALLATION;
        body.name = new Words("設置管理", "Installation");
        body.openedAt = now;
        body.sectionLevel = Levels.USUAL.section();
        body.levelNames = new HashMap<>();
        return body;
    }

    /** Says how the levels of its organisation are called and which of them answers and is counted. */
    public void describe(Levels levels) {
        this.sectionLevel = levels.section();
        this.levelNames.clear();
        this.levelNames.putAll(levels.names());
    }

    /** The levels of its organisation. */
    public Levels levels() {
        return new Levels(sectionLevel, levelNames);
    }

    public int version() {
        return version;
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
