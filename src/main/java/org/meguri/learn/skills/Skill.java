package org.meguri.learn.skills;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Invalid;

/** One thing to be able to do, the modules in which it is learned, and the levels aimed at. */
@Entity
public class Skill {

    /** The highest level. */
    public static final int HIGHEST = 4;

    /** The longest name, in letters. */
    static final int NAME = 60;

    private static final int MODULES = 200;
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,9}");

    @Id
    private UUID id;

    private UUID bodyId;
    private String code;

    @AttributeOverride(name = "ja", column = @Column(name = "name_ja"))
    @AttributeOverride(name = "en", column = @Column(name = "name_en"))
    private Words name;

    private String modules;
    private int staff;
    private int leader;
    private int manager;
    private int place;
    private @Nullable Instant retiredAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Skill() {}

    Skill(UUID body, String code, int place, Described described) {
        this.id = Ids.next();
        this.bodyId = body;
        this.code = code;
        this.place = place;
        describe(described);
    }

    /**
     * What a skill is.
     *
     * @param modules codes of the modules in which it is learned
     * @param staff level aimed at by everybody, 0 to 4, 0 for none
     * @param leader by DX leaders
     * @param manager by heads
     */
    public record Described(
            @Nullable String ja, @Nullable String en, List<String> modules, int staff, int leader, int manager) {}

    /** @throws Invalid a name is missing or too long, a level or the code of a module is impossible */
    final void describe(Described described) {
        String ja = Text.clean(described.ja());
        String en = Text.orNull(described.en());
        String codes = String.join(" ", described.modules());
        new Invalid.Check()
                .that(!ja.isEmpty(), "ja", "required")
                .that(Text.length(ja) <= NAME, "ja", "too-long", NAME)
                .that(en == null || Text.length(en) <= 2 * NAME, "en", "too-long", 2 * NAME)
                .that(
                        codes.length() <= MODULES
                                && described.modules().stream()
                                        .allMatch(one -> CODE.matcher(one).matches()),
                        "modules",
                        "module-codes")
                .that(isLevel(described.staff()), "staff", "skill-level", HIGHEST)
                .that(isLevel(described.leader()), "leader", "skill-level", HIGHEST)
                .that(isLevel(described.manager()), "manager", "skill-level", HIGHEST)
                .orThrow();
        this.name = new Words(ja, en);
        this.modules = codes;
        this.staff = described.staff();
        this.leader = described.leader();
        this.manager = described.manager();
    }

    private static boolean isLevel(int level) {
        return level >= 0 && level <= HIGHEST;
    }

    void retire(boolean retired, Instant now) {
        this.retiredAt = retired ? now : null;
    }

    /** The level that the group aims at; 0 for none. */
    public int target(SkillGroup group) {
        return switch (group) {
            case STAFF -> staff;
            case LEADER -> leader;
            case MANAGER -> manager;
        };
    }

    public UUID id() {
        return id;
    }

    public String code() {
        return code;
    }

    int place() {
        return place;
    }

    /** The letter under which it stands: A to E. */
    public String area() {
        return code.substring(0, 1);
    }

    public Words name() {
        return name;
    }

    /** Codes of the modules in which it is learned. */
    public List<String> modules() {
        return Stream.of(modules.split(" ")).filter(one -> !one.isEmpty()).toList();
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    public int version() {
        return version;
    }
}
