package org.meguri.learn.licence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Body;
import org.meguri.people.Person;
import org.meguri.people.Role;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.audit.Act;
import org.meguri.platform.audit.Audit;
import org.meguri.platform.problem.Forbidden;
import org.meguri.platform.problem.Invalid;

/** Publishes a dated edition of the guideline; licences on earlier editions go on, or have to be renewed by a day. */
@ApplicationScoped
public class PublishGuideline {

    private static final int TEXT = 20_000;
    private static final int PLEDGE = 300;
    private static final int CHANGE = 500;

    /**
     * An edition as typed.
     *
     * @param effectiveOn the first day, from today to a year ahead
     * @param renewBy until when licences on an earlier edition have to be renewed; null when they go on
     * @param retake the codes of modules whose quiz is to be passed again
     * @param asksFrom from which day on tasks with more than public information ask for a licence; null for
     *     the first day of the edition
     */
    public record Draft(
            LocalDate effectiveOn,
            @Nullable String text,
            @Nullable String textEn,
            @Nullable String pledge,
            @Nullable String pledgeEn,
            @Nullable String change,
            @Nullable String changeEn,
            @Nullable LocalDate renewBy,
            List<String> retake,
            @Nullable LocalDate asksFrom) {}

    private final EntityManager entities;
    private final Guidelines guidelines;
    private final LicenceConfig config;
    private final Audit audit;
    private final Clock clock;

    PublishGuideline(EntityManager entities, Guidelines guidelines, LicenceConfig config, Audit audit, Clock clock) {
        this.entities = entities;
        this.guidelines = guidelines;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor publishes guidelines. */
    public static boolean mayPublish(Actor actor) {
        return actor.is(Role.HR) || actor.is(Role.TRAINER) || actor.is(Role.OWNER);
    }

    /**
     * Publishes the edition.
     *
     * @return its id
     * @throws Invalid something is missing, too long, or on a day on which it cannot be
     */
    @Transactional
    public UUID publish(Actor actor, Draft draft) {
        if (!mayPublish(actor)) {
            throw new Forbidden("forbidden");
        }
        entities.find(Body.class, actor.body(), LockModeType.PESSIMISTIC_WRITE);
        LocalDate today = LocalDate.now(clock);
        LocalDate first = draft.effectiveOn();
        LocalDate last = guidelines.all(actor).stream()
                .findFirst()
                .map(Guideline::effectiveOn)
                .orElse(LocalDate.MIN);
        String text = Text.clean(draft.text());
        String pledge = Text.clean(draft.pledge());
        String change = Text.clean(draft.change());
        LocalDate renewBy = draft.renewBy();
        LocalDate asksFrom = draft.asksFrom() == null ? first : draft.asksFrom();
        new Invalid.Check()
                .that(!first.isBefore(today), "effectiveOn", "date-past")
                .that(first.isBefore(today.plusYears(1)), "effectiveOn", "date-far")
                .that(first.isAfter(last), "effectiveOn", "guideline-order", last)
                .that(!text.isEmpty(), "text", "required")
                .that(Text.length(text) <= TEXT, "text", "too-long", TEXT)
                .that(length(draft.textEn()) <= TEXT, "textEn", "too-long", TEXT)
                .that(!pledge.isEmpty(), "pledge", "required")
                .that(Text.length(pledge) <= PLEDGE, "pledge", "too-long", PLEDGE)
                .that(length(draft.pledgeEn()) <= PLEDGE, "pledgeEn", "too-long", PLEDGE)
                .that(!change.isEmpty(), "change", "required")
                .that(Text.length(change) <= CHANGE, "change", "too-long", CHANGE)
                .that(length(draft.changeEn()) <= CHANGE, "changeEn", "too-long", CHANGE)
                .that(renewBy == null || renewBy.isAfter(first), "renewBy", "guideline-renew-early")
                .that(renewBy == null || renewBy.isBefore(first.plusYears(1)), "renewBy", "date-far")
                .that(draft.retake().isEmpty() || renewBy != null, "retake", "guideline-retake")
                .that(config.modules().containsAll(draft.retake()), "retake", "choose-one")
                .that(!asksFrom.isBefore(first), "asksFrom", "guideline-asks-early")
                .that(!asksFrom.isAfter(first.plusYears(1)), "asksFrom", "date-far")
                .orThrow();
        Guideline made = new Guideline(
                entities.getReference(Person.class, actor.person()),
                first,
                new Words(text, Text.orNull(draft.textEn())),
                new Words(pledge, Text.orNull(draft.pledgeEn())),
                new Words(change, Text.orNull(draft.changeEn())),
                renewBy,
                draft.retake(),
                asksFrom,
                clock.instant());
        guidelines.persist(made);
        // a reader in between may put the old one back; it is told for half a minute at most
        guidelines.forget();
        audit.record(Act.SETTING_CHANGED, actor.body(), actor.person(), null, "setting:guideline " + first);
        return made.id();
    }

    private static int length(@Nullable String typed) {
        return Text.length(Text.clean(typed));
    }
}
