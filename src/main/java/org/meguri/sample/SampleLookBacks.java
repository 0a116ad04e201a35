package org.meguri.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.practice.Outcome;
import org.meguri.practice.lookback.LookBackEnding;
import org.meguri.practice.lookback.LookBackText;
import org.meguri.practice.lookback.LookBacks;
import org.meguri.practice.lookback.StartLookBack;
import org.meguri.practice.lookback.WriteLookBack;
import org.meguri.practice.praise.GivePraise;

/** What heads said about attempts, one look back on one's own, and one of a team that is not finished yet. */
@ApplicationScoped
class SampleLookBacks {

    private static final LocalTime SAID = LocalTime.of(16, 50);

    private static final List<String> WORDS = List.of(
            "合わなかった結果まで残してくれたので、同じ業務の人が迷わずに済みます。", "確認にかけた時間まで書いてあって、ほかの人が見積もりやすくなりました。", "忙しい月に一度試してくれたことが、次につながります。");

    private final EntityManager entities;
    private final Actors actors;
    private final GivePraise givePraise;
    private final LookBacks lookBacks;
    private final StartLookBack startLookBack;
    private final WriteLookBack writeLookBack;

    SampleLookBacks(
            EntityManager entities,
            Actors actors,
            GivePraise givePraise,
            LookBacks lookBacks,
            StartLookBack startLookBack,
            WriteLookBack writeLookBack) {
        this.entities = entities;
        this.actors = actors;
        this.givePraise = givePraise;
        this.lookBacks = lookBacks;
        this.startLookBack = startLookBack;
        this.writeLookBack = writeLookBack;
    }

    private record Attempt(UUID practice, UUID unit, UUID person, Outcome outcome) {}

    void plan(SampleStaff staff, Timeline timeline, LocalDate today) {
        timeline.at(today.minusDays(4), SAID, () -> praise(staff.actor("manager")));
        timeline.at(today.minusDays(6), SAID, () -> praise(staff.actor("trainer")));
        timeline.at(today.minusDays(5), SAID, () -> alone(staff.actor("colleague")));
        timeline.at(today.minusDays(1), SAID, () -> team(staff.actor("manager")));
    }

    private void praise(Actor giver) {
        List<Attempt> attempts = attempts(giver);
        for (int i = 0; i < Math.min(WORDS.size(), attempts.size()); i++) {
            givePraise.give(giver, attempts.get(i).practice(), WORDS.get(i));
        }
    }

    private void alone(Actor who) {
        List<LookBacks.Own> own = lookBacks.practices(who);
        if (own.isEmpty()) {
            return;
        }
        UUID practice = own.get(0).practice();
        UUID occasion = startLookBack.start(who, "はじめの一か月をふりかえる", practice, List.of());
        writeLookBack.write(
                who,
                occasion,
                LookBackText.typed(
                        practice,
                        "毎回の作業を、いまの半分の時間で終えたい。",
                        "2回目までは手直しに時間がかかり、3回目から短くなった。",
                        "はじめは条件を書かずに頼んでいた。様式の見本を付けてから、手直しが減った。",
                        "見本を先に渡してから頼む。",
                        LookBackEnding.CASE,
                        null),
                true,
                null);
    }

    private void team(Actor head) {
        List<UUID> people =
                attempts(head).stream().map(Attempt::person).distinct().limit(3).toList();
        if (people.isEmpty()) {
            return;
        }
        UUID occasion = startLookBack.start(head, "係でふりかえる：下書きづくり", null, people);
        Actor first = actors.of(people.get(0));
        List<LookBacks.Own> own = lookBacks.practices(first);
        writeLookBack.write(
                first,
                occasion,
                LookBackText.typed(
                        own.isEmpty() ? null : own.get(0).practice(),
                        "下書きを当日のうちに回したい。",
                        "回せた日と、翌日になった日があった。",
                        "元になる資料の置き場所が決まっておらず、探す時間がかかっていた。",
                        "資料の置き場所を係で一つに決める。",
                        LookBackEnding.NONE,
                        null),
                true,
                null);
    }

    /** The newest attempts of those whom the giver leads or trains, failed ones first: they are praised least often. */
    private List<Attempt> attempts(Actor giver) {
        return entities.createQuery("""
                        select a.id, a.unit.id, a.person.id, l.outcome
                        from PracticeLog l join l.practice a
                        where a.bodyId = :body and a.person.id <> :me and l.recordedAt = (
                            select max(o.recordedAt) from PracticeLog o where o.practice = a)
                          and a.declinedAt is null and a.withdrawnAt is null
                        order by l.recordedAt desc, a.person.staffNumber
                        """, Attempt.class)
                .setParameter("body", giver.body())
                .setParameter("me", giver.person())
                .getResultStream()
                .filter(one -> isNear(giver, one.unit()))
                .limit(6)
                .sorted((one, other) ->
                        Boolean.compare(one.outcome() == Outcome.WENT_WELL, other.outcome() == Outcome.WENT_WELL))
                .toList();
    }

    private static boolean isNear(Actor giver, UUID unit) {
        return giver.leads().includes(unit)
                || (giver.leads().isEmpty() && giver.trains().includes(unit));
    }
}
