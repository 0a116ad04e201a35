package org.meguri.learn.skills;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Invalid;

/** What a body calls the skills under one letter. */
@Entity
public class SkillArea {

    @Id
    private UUID id;

    private UUID bodyId;
    private String code;

    @AttributeOverride(name = "ja", column = @Column(name = "name_ja"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Words name;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected SkillArea() {}

    SkillArea(UUID body, String code, @Nullable String ja, @Nullable String en) {
        this.id = Ids.next();
        this.bodyId = body;
        this.code = code;
        call(ja, en);
    }

    /** @throws Invalid the name is missing or too long */
    final void call(@Nullable String ja, @Nullable String en) {
        String japanese = Text.clean(ja);
        String english = Text.orNull(en);
        new Invalid.Check()
                .that(!japanese.isEmpty(), "areaJa", "required")
                .that(Text.length(japanese) <= Skill.NAME, "areaJa", "too-long", Skill.NAME)
                .that(english == null || Text.length(english) <= 2 * Skill.NAME, "areaEn", "too-long", 2 * Skill.NAME)
                .orThrow();
        this.name = new Words(japanese, english);
    }

    /** The letter with which the codes of its skills begin. */
    public String code() {
        return code;
    }

    public Words name() {
        return name;
    }
}
