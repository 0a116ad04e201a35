package org.meguri.people.slip.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.meguri.people.slip.Slip;

class SheetsTest {

    @Test
    void eightSlipsFillASheetAndANinthBeginsTheNext() {
        List<SlipPages.Sheet> sheets = SlipPages.sheets(section("総務課", 9));
        assertThat(sheets).extracting(sheet -> sheet.slips().size()).containsExactly(8, 1);
        assertThat(sheets).extracting(SlipPages.Sheet::page).containsExactly(1, 2);
        assertThat(sheets).extracting(SlipPages.Sheet::pages).containsExactly(2, 2);
    }

    @Test
    void everySectionBeginsASheetOfItsOwn() {
        List<Slip> slips = Stream.concat(section("総務課", 3).stream(), section("市民課", 2).stream())
                .toList();
        assertThat(SlipPages.sheets(slips)).extracting(SlipPages.Sheet::section).containsExactly("総務課", "市民課");
    }

    @Test
    void aSlipThatIsLoggedByMistakeShowsNoPassword() {
        assertThat(section("総務課", 1).get(0).toString()).doesNotContain("secret");
    }

    private static List<Slip> section(String name, int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> new Slip(UUID.randomUUID(), name, name, "職員 " + i, "00000" + i, "00000" + i, "secret"))
                .toList();
    }
}
