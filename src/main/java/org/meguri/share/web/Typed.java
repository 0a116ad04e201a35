package org.meguri.share.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.people.UnitTree;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;
import org.meguri.platform.problem.NotFound;

/** Reads what was chosen in a form or written into an address. */
final class Typed {

    private Typed() {}

    static <E extends Enum<E>> Optional<E> find(E[] values, @Nullable String named) {
        String wanted = Text.clean(named).toUpperCase(Locale.ROOT);
        return Stream.of(values).filter(value -> value.name().equals(wanted)).findFirst();
    }

    static <E extends Enum<E>> E choice(E[] values, String field, @Nullable String named) {
        return find(values, named).orElseThrow(() -> new Invalid(field, "choose-one"));
    }

    /** A choice that may be missing but not wrong. */
    static <E extends Enum<E>> @Nullable E choiceOrNull(E[] values, String field, @Nullable String named) {
        return Text.clean(named).isEmpty()
                ? null
                : find(values, named).orElseThrow(() -> new Invalid(field, "choice-unknown"));
    }

    /** The unit that is meant by its code or id; null when none is. */
    static UnitTree.@Nullable Node unitOrNull(UnitTree tree, @Nullable String named) {
        String wanted = Text.clean(named);
        if (wanted.isEmpty()) {
            return null;
        }
        Optional<UUID> id = Ids.parse(wanted);
        return tree.findByCode(wanted).or(() -> id.flatMap(tree::find)).orElseThrow(NotFound::new);
    }
}
