package org.meguri.people.organisation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.meguri.people.UnitChart;

/**
 * A unit in the chart with everything below it.
 *
 * @param headTitle the title of who heads it, in the reader's language; empty where nobody does
 * @param whole whether it is the body itself
 * @param open whether what is below it is shown at once
 * @param query what is added to addresses, so that the day stays
 * @param people where its people are listed; null for a reader who has no list of people, and on other days
 */
public record Branch(
        UnitChart.Row unit,
        String name,
        String headTitle,
        boolean whole,
        boolean open,
        String query,
        @Nullable String people,
        List<Branch> below) {

    /** Whether anything below it can be opened. */
    public boolean folds() {
        return below.stream().anyMatch(branch -> !branch.below().isEmpty());
    }
}
