package org.meguri.people;

import java.util.regex.Pattern;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Invalid;

/**
 * The code of a local government (全国地方公共団体コード): two digits for the prefecture, three for the body and a check
 * digit (weights 6-5-4-3-2, modulus 11; source: 総務省「全国地方公共団体コード仕様」).
 *
 * @param digits the six digits
 */
public record LgCode(String digits) {

    private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");

    public LgCode {
        if (!SIX_DIGITS.matcher(digits).matches()) {
            throw new Invalid("lgCode", "lg-code");
        }
        if (checkDigit(digits) != digits.charAt(5) - '0') {
            throw new Invalid("lgCode", "lg-code-check");
        }
    }

    /** Understands full-width digits and blanks around them. */
    public static LgCode parse(String typed) {
        return new LgCode(Text.fold(typed));
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 5; i++) {
            sum += (digits.charAt(i) - '0') * (6 - i);
        }
        int rest = sum < 11 ? 11 - sum : 11 - sum % 11;
        return rest % 10;
    }
}
