package org.meguri.people.transfer;

import java.text.Normalizer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;

/** Codes of units and numbers of staff as they are typed: in any width, with anything between them. */
final class Codes {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,、，;；]+");

    private Codes() {}

    static String one(@Nullable String typed) {
        return Normalizer.normalize(Text.clean(typed), Normalizer.Form.NFKC);
    }

    static Stream<String> many(@Nullable String typed) {
        return BETWEEN.splitAsStream(one(typed)).filter(code -> !code.isEmpty());
    }
}
