package org.meguri.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An if-then plan: 「〔cue〕、〔action〕」. The baseline is stated here, before the first try.
 *
 * @param cue the situation that starts it
 * @param action what will be done then
 * @param plannedOn the day on which it is likely to happen
 * @param baselineMinutes what one occurrence of the task takes today, in minutes
 * @param plannedAt when the plan was made
 */
@Embeddable
public record Plan(
        @Column(name = "cue") String cue,
        @Column(name = "action") String action,
        @Column(name = "planned_on") LocalDate plannedOn,
        @Column(name = "baseline_minutes") Integer baselineMinutes,
        @Column(name = "planned_at") Instant plannedAt) {}
