package org.meguri.platform.audit;

/** What the audit log records. The names are kept in the log: they may be added to and never renamed. */
public enum Act {
    /** サインイン */
    SIGNED_IN,
    /** サインインの拒否: a wrong password, a locked account, an unknown name */
    SIGN_IN_REFUSED,
    /** サインアウト */
    SIGNED_OUT,
    /** 利用中の端末の終了 */
    SESSION_ENDED,
    /** 他の職員の記録の閲覧 */
    PERSON_VIEWED,
    /** ファイルの取込（確認） */
    FILE_IMPORTED,
    /** 取込の反映 */
    IMPORT_APPLIED,
    /** 書き出し */
    EXPORTED,
    /** 職員一人の記録の書き出し（開示） */
    PERSON_EXPORTED,
    /** 役割の付与 */
    ROLE_GRANTED,
    /** 役割の終了 */
    ROLE_ENDED,
    /** アカウントの開設 */
    ACCOUNT_OPENED,
    /** アカウントの停止 */
    ACCOUNT_CLOSED,
    /** パスワードの再設定 */
    PASSWORD_RESET,
    /** パスワードの変更 */
    PASSWORD_CHANGED,
    /** 代理の指定 */
    DEPUTY_APPOINTED,
    /** 代理の終了 */
    DEPUTY_ENDED,
    /** 人事異動の予定 */
    TRANSFER_SCHEDULED,
    /** 人事異動の反映 */
    TRANSFER_APPLIED,
    /** 人事異動の取消 */
    TRANSFER_UNDONE,
    /** 組織の変更 */
    UNIT_CHANGED,
    /** 職員の情報の変更 */
    PERSON_CHANGED,
    /** 団体の開設 */
    BODY_OPENED,
    /** 設定の変更 */
    SETTING_CHANGED,
    /** 判断: confirmed, returned, answered */
    DECISION,
    /** 講座の公開 */
    COURSE_PUBLISHED,
    /** 講座の終了: nobody new is enrolled */
    COURSE_ENDED,
    /** 講座の再開 */
    COURSE_REOPENED,
    /** 受講対象の変更: who must or may take a course */
    AUDIENCE_CHANGED,
    /** 監査ログの検査 */
    AUDIT_VERIFIED,
    /** 共創パートナーの招待 */
    PARTNER_INVITED,
    /** 共創パートナーの招待の終了 */
    PARTNER_ENDED,
    /** 共創パートナーの確認: what they will see, and that they keep it to themselves */
    PARTNER_ACKNOWLEDGED,
    /** 個人情報かもしれない記載を残した: a text was kept although the guard asked about it */
    PERSONAL_DATA_KEPT
}
