package org.meguri.practice;

/** What the time went to that a practice freed (空いた時間の使い道), as the employee says at the report. */
public enum FreedFor {
    /** 住民対応 */
    RESIDENTS,
    /** 企画 */
    PLANNING,
    /** 残業減 */
    OVERTIME,
    /** その他 */
    OTHER
}
