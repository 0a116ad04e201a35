package org.meguri.people;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a reorganisation (機構改革).
 *
 * @param number its place among the steps; they are carried out in this order
 * @param code the unit that it is about; of {@link Kind#UNITE} the unit that takes the others in
 * @param others of {@link Kind#UNITE} the units taken in; of {@link Kind#DIVIDE} the units that it becomes, the one that
 *     takes over people and tasks first; of {@link Kind#ABOLISH} the one that takes over, if any; else empty
 * @param parent the unit above; of {@link Kind#ADD}, {@link Kind#MOVE} and of a new unit only
 * @param name of {@link Kind#ADD}, {@link Kind#RENAME} and of a new unit only
 */
public record UnitStep(
        int number,
        Kind kind,
        String code,
        List<String> others,
        @Nullable String parent,
        @Nullable String name,
        @Nullable String nameEn,
        @Nullable String kana) {

    /** What happens to the unit. */
    public enum Kind {
        /** 新設 */
        ADD,
        /** 改称 */
        RENAME,
        /** 移管: hangs below another unit */
        MOVE,
        /** 統合: takes other units in */
        UNITE,
        /** 分割: becomes several */
        DIVIDE,
        /** 廃止 */
        ABOLISH
    }

    public UnitStep {
        others = List.copyOf(others);
    }
}
