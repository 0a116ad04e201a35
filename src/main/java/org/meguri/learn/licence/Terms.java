package org.meguri.learn.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a body's guidelines ask for on a day; read from its editions once, so that many licences are judged in memory.
 *
 * @param current the edition that is in force; null while there is none
 * @param floor the oldest first day that an edition may have so that licences on it still hold
 * @param review the oldest first day that an edition may have so that licences on it need no renewal
 * @param renewBy until when licences older than {@code review} hold; null when none is asked for
 * @param retake since when the quiz of a module must have been passed, by its code
 * @param asks whether tasks with more than public information ask for a licence; once asked, it stays so
 */
public record Terms(
        LocalDate day,
        @Nullable Guideline current,
        LocalDate floor,
        LocalDate review,
        @Nullable LocalDate renewBy,
        Map<String, Instant> retake,
        boolean asks) {

    /** @param editions all editions of the body, in any order */
    static Terms of(List<Guideline> editions, LocalDate day, ZoneId zone) {
        Guideline current = null;
        LocalDate floor = LocalDate.MIN;
        LocalDate review = LocalDate.MIN;
        LocalDate renewBy = null;
        Map<String, Instant> retake = new TreeMap<>();
        for (Guideline one : editions.stream()
                .filter(edition -> !edition.effectiveOn().isAfter(day))
                .sorted(java.util.Comparator.comparing(Guideline::effectiveOn))
                .toList()) {
            current = one;
            LocalDate until = one.renewBy();
            if (until != null) {
                review = one.effectiveOn();
                renewBy = until;
                if (until.isBefore(day)) {
                    floor = one.effectiveOn();
                }
            }
            Instant since = one.effectiveOn().atStartOfDay(zone).toInstant();
            one.retake().forEach(code -> retake.put(code, since));
        }
        boolean asks = editions.stream()
                .anyMatch(one ->
                        !one.effectiveOn().isAfter(day) && !one.asksFrom().isAfter(day));
        return new Terms(day, current, floor, review, renewBy, retake, asks);
    }
}
