package org.meguri.learn.licence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How somebody stands with the licence on a day; follows from what happened and is kept nowhere. */
public enum Standing {
    /** 有効 */
    VALID,
    /** 要確認: holds, but the guideline has changed and a renewal is asked for by a day */
    REVIEW,
    /** 更新できます: holds, and ends soon */
    ENDING,
    /** 承認待ち: pledged, the head has not answered; nothing holds */
    WAITING,
    /** 期限切れ */
    EXPIRED,
    /** 承認されなかった */
    REFUSED,
    /** 取消 */
    WITHDRAWN,
    /** まだない */
    NONE;

    /** Whether its holder may use AI for tasks that ask for the licence. */
    public boolean holds() {
        return this == VALID || this == REVIEW || this == ENDING;
    }

    /** The licence that holds on the day, the one that lasts longest if there are several. */
    static Optional<LicenceRow> holding(List<LicenceRow> own, Terms terms) {
        return own.stream()
                .filter(row -> row.holds(terms))
                .max(Comparator.comparing((LicenceRow row) -> !row.isOutdated(terms))
                        .thenComparing(row -> row.validTo() == null ? LocalDate.MIN : row.validTo())
                        .thenComparing(LicenceRow::pledgedAt));
    }

    /**
     * How somebody stands.
     *
     * @param own all their licences
     * @param renewDays so many days before its end a licence can be renewed
     */
    static Standing of(List<LicenceRow> own, Terms terms, int renewDays) {
        Optional<LicenceRow> held = holding(own, terms);
        if (held.isPresent()) {
            LocalDate end = held.get().validTo();
            return held.get().isOutdated(terms)
                    ? REVIEW
                    : end != null && end.isBefore(terms.day().plusDays(renewDays)) ? ENDING : VALID;
        }
        if (own.stream().anyMatch(LicenceRow::isWaiting)) {
            return WAITING;
        }
        return own.stream()
                .max(Comparator.comparing(LicenceRow::pledgedAt))
                .map(last -> last.refusedAt() != null ? REFUSED : last.withdrawnAt() != null ? WITHDRAWN : EXPIRED)
                .orElse(NONE);
    }
}
