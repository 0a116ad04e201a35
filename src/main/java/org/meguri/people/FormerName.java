package org.meguri.people;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name that a person had before (旧姓 and the like).
 *
 * @param kana its reading
 * @param from the first day on which it was; null where nobody has said
 * @param until the last day on which it was the person's name here
 */
@Embeddable
public record FormerName(
        @Column(name = "name") String name,
        @Column(name = "kana") String kana,
        @Column(name = "used_from") @Nullable LocalDate from,
        @Column(name = "used_until") LocalDate until) {}
