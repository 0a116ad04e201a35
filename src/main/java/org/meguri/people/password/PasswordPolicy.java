package org.meguri.people.password;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/**
 * What a new password has to be.
 *
 * @param length the fewest characters, as a reader counts them
 * @param kinds how many of the four kinds it mixes: small letters, capitals, digits, everything else
 * @param history how many of the last passwords, the one in use included, may not come again; 0 for any
 */
public record PasswordPolicy(int length, int kinds, int history) {

    /** The most characters: whatever is longer only keeps the server busy. */
    public static final int LONGEST = 200;

    /** From how many letters on a name or number may not stand inside a password. */
    private static final int TELLING = 2;

    private static final int TELLING_LATIN = 4;

    /** Whose password it is: nothing that others know of them may stand in it. */
    public record Owner(String staffNumber, @Nullable String login, String name, String kana) {}

    /** Everything that is wrong with the password, rule by rule, each named beside the field. */
    public List<Invalid.Fault> faults(String field, String password, Owner owner) {
        List<Invalid.Fault> faults = new ArrayList<>();
        if (Text.length(password) < length) {
            faults.add(new Invalid.Fault(field, "password-short", length));
        }
        if (Text.length(password) > LONGEST) {
            faults.add(new Invalid.Fault(field, "too-long", LONGEST));
        }
        if (kindsIn(password) < kinds) {
            faults.add(new Invalid.Fault(field, "password-kinds", kinds));
        }
        if (holds(password, owner.staffNumber(), TELLING)) {
            faults.add(new Invalid.Fault(field, "password-is-number"));
        }
        if (holds(password, owner.login(), TELLING)) {
            faults.add(new Invalid.Fault(field, "password-is-login"));
        }
        if (names(password, owner)) {
            faults.add(new Invalid.Fault(field, "password-is-name"));
        }
        return faults;
    }

    /** How many of the four kinds of characters stand in the password. */
    public static int kindsIn(String password) {
        boolean small = false;
        boolean capital = false;
        boolean digit = false;
        boolean other = false;
        for (int c : password.codePoints().toArray()) {
            small |= c >= 'a' && c <= 'z';
            capital |= c >= 'A' && c <= 'Z';
            digit |= c >= '0' && c <= '9';
            other |= !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
        }
        return (int) Stream.of(small, capital, digit, other).filter(has -> has).count();
    }

    private static boolean holds(String password, @Nullable String known, int telling) {
        String folded = Text.fold(known);
        return Text.length(folded) >= telling && Text.fold(password).contains(folded);
    }

    private static boolean names(String password, Owner owner) {
        String latin = Romaji.one(password.toLowerCase(Locale.ROOT));
        return parts(owner.name()).anyMatch(part -> holds(password, part, TELLING))
                || parts(owner.kana()).anyMatch(part -> {
                    String romaji = Romaji.of(part);
                    return holds(password, part, TELLING) || romaji.length() >= TELLING_LATIN && latin.contains(romaji);
                });
    }

    private static Stream<String> parts(String name) {
        return Stream.of(Text.clean(name).split("[\\s\u3000・]+"));
    }
}
