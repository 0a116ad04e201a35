package org.meguri.share.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Invalid;

/**
 * A question of the author of a case to a partner, the advice, and what came of it. The partner advises; the author stays
 * the author and says what was used.
 */
@Entity
public class PartnerQuestion {

    /** The longest question and the longest advice, in letters. */
    public static final int TEXT = 2000;

    /** The longest word about what came of it, in letters. */
    public static final int OUTCOME = 200;

    /** Where a question stands. */
    public enum State {
        /** the partner has not answered */
        ASKED,
        /** the author has not said what came of it */
        ADVISED,
        /** done */
        ANSWERED,
        /** taken back by the author before the partner answered */
        WITHDRAWN
    }

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Invitation invitation;

    private UUID caseId;
    private UUID askedById;
    private String question;
    private Instant askedAt;
    private @Nullable Instant withdrawnAt;
    private @Nullable String advice;
    private @Nullable Instant advisedAt;
    private @Nullable Boolean used;
    private @Nullable String outcome;
    private @Nullable Instant outcomeAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected PartnerQuestion() {}

    /**
     * @throws Invalid the question is empty or too long
     * @throws Conflict the partner cannot be asked today
     */
    PartnerQuestion(Invitation invitation, UUID caseId, UUID by, @Nullable String question, Instant now, LocalDate on) {
        this.id = Ids.next();
        this.invitation = invitation;
        this.caseId = caseId;
        this.askedById = by;
        this.question = text("question", question, TEXT);
        this.askedAt = now;
        invitation.requireLive(on);
    }

    private static String text(String field, @Nullable String typed, int most) {
        String text = Text.clean(typed);
        new Invalid.Check()
                .that(!text.isEmpty(), field, "required")
                .that(Text.length(text) <= most, field, "too-long", most)
                .orThrow();
        return text;
    }

    static State state(@Nullable Instant withdrawnAt, @Nullable Instant advisedAt, @Nullable Instant outcomeAt) {
        if (withdrawnAt != null) {
            return State.WITHDRAWN;
        }
        return outcomeAt != null ? State.ANSWERED : advisedAt != null ? State.ADVISED : State.ASKED;
    }

    public State state() {
        return state(withdrawnAt, advisedAt, outcomeAt);
    }

    /**
     * The author takes it back; one that was taken back stays so.
     *
     * @throws Conflict the partner has advised
     */
    void withdraw(Instant now) {
        if (advisedAt != null) {
            throw new Conflict("partner-advised");
        }
        if (withdrawnAt == null) {
            this.withdrawnAt = now;
        }
    }

    /**
     * The partner advises, once.
     *
     * @throws Conflict the author has taken the question back, it has been answered, or the invitation is over
     */
    void advise(@Nullable String typed, Instant now, LocalDate today) {
        String said = text("advice", typed, TEXT);
        invitation.requireLive(today);
        if (withdrawnAt != null) {
            throw new Conflict("partner-question-withdrawn");
        }
        if (advisedAt != null) {
            throw new Conflict("partner-advised");
        }
        this.advice = said;
        this.advisedAt = now;
    }

    /**
     * The author says what came of the advice, once.
     *
     * @throws Conflict there is no advice yet, or it has been said
     */
    void answer(@Nullable Boolean wasUsed, @Nullable String typed, Instant now) {
        if (wasUsed == null) {
            throw new Invalid("used", "choose-one");
        }
        String said = text("outcome", typed, OUTCOME);
        if (advisedAt == null) {
            throw new Conflict("partner-not-advised");
        }
        if (outcomeAt != null) {
            throw new Conflict("partner-outcome-said");
        }
        this.used = wasUsed;
        this.outcome = said;
        this.outcomeAt = now;
    }

    public UUID id() {
        return id;
    }

    public Invitation invitation() {
        return invitation;
    }

    public UUID caseId() {
        return caseId;
    }

    UUID askedById() {
        return askedById;
    }

    public String question() {
        return question;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public @Nullable String advice() {
        return advice;
    }

    public @Nullable Instant advisedAt() {
        return advisedAt;
    }

    public @Nullable Boolean used() {
        return used;
    }

    public @Nullable String outcome() {
        return outcome;
    }

    public @Nullable Instant outcomeAt() {
        return outcomeAt;
    }
}
