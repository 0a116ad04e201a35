package org.meguri.learn.certificate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is printed on a certificate.
 *
 * @param licence whether it is of a licence rather than of a course
 * @param number the running number of the fiscal year
 * @param validTo the last day of a licence
 */
public record Sheet(
        boolean licence,
        int fiscalYear,
        int number,
        String name,
        String title,
        LocalDate earnedOn,
        @Nullable LocalDate validTo,
        String bodyName) {}
