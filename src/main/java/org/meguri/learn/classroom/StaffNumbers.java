package org.meguri.learn.classroom;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Staff numbers as a card reader, a spreadsheet or a hand puts them: one in a line, the first cell counts. */
final class StaffNumbers {

    private StaffNumbers() {}

    /** The numbers in their order, each once. Full-width digits are understood, headings and empty lines left out. */
    static Set<String> in(@Nullable String typed) {
        Set<String> numbers = new LinkedHashSet<>();
        if (typed == null) {
            return numbers;
        }
        for (String line : typed.split("\\R")) {
            String cell = Normalizer.normalize(line.split("[,\\t;]", 2)[0], Normalizer.Form.NFKC)
                    .replaceAll("^=?[\"'\\uFEFF]+|\"+$", "")
                    .strip();
            if (!cell.isEmpty() && cell.chars().anyMatch(Character::isDigit)) {
                numbers.add(cell);
            }
        }
        return numbers;
    }
}
