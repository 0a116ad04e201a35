package org.meguri.share.web;

import org.meguri.share.Audience;

/**
 * Who is about to publish.
 *
 * @param section the name of the section
 * @param department the name of the department
 * @param people how many people have their post in the section
 */
public record Author(String name, String section, String department, int people) {

    private static final int SMALL = 5;

    /** Where those work who may read it. */
    public String of(Audience audience) {
        return audience == Audience.SECTION ? section : department;
    }

    /** Whether so few people work there that the section's name as good as tells the author's. */
    public boolean isInSmallSection() {
        return people <= SMALL;
    }
}
