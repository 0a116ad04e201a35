package org.meguri.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.Curricula;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.share.trouble.AnswerMatch;
import org.meguri.share.trouble.Found;
import org.meguri.share.trouble.Frequency;
import org.meguri.share.trouble.MatchKind;
import org.meguri.share.trouble.MatchTrouble;
import org.meguri.share.trouble.TellTrouble;
import org.meguri.share.trouble.Told;

/** What was hard in the year: some of it helped, one thing waits for the trainer of the cast, one has waited too long. */
@ApplicationScoped
class SampleTroubles {

    private static final LocalTime TOLD = LocalTime.of(16, 5);
    private static final LocalTime FOUND = LocalTime.of(9, 50);

    private final EntityManager entities;
    private final Actors actors;
    private final Curricula curricula;
    private final TellTrouble tellTrouble;
    private final MatchTrouble matchTrouble;
    private final AnswerMatch answerMatch;

    SampleTroubles(
            EntityManager entities,
            Actors actors,
            Curricula curricula,
            TellTrouble tellTrouble,
            MatchTrouble matchTrouble,
            AnswerMatch answerMatch) {
        this.entities = entities;
        this.actors = actors;
        this.curricula = curricula;
        this.tellTrouble = tellTrouble;
        this.matchTrouble = matchTrouble;
        this.answerMatch = answerMatch;
    }

    /** What has happened so far; the deeds run later, one after the other. */
    private static final class Story {
        private UUID trouble = new UUID(0, 0);
    }

    void plan(SampleStaff staff, Timeline timeline, LocalDate today) {
        Story letters =
                told(timeline, today.minusDays(88), "0505", "住民の方への通知文が長く、読みにくいと言われます。", Frequency.WEEKLY, 60, false);
        found(
                staff,
                timeline,
                today.minusDays(85),
                letters,
                MatchKind.MODULE,
                "M4",
                null,
                "文章を短くするレッスンがあります。いまの通知文でそのまま試せます。");
        helped(timeline, today.minusDays(60), letters, "0505", true, "半分の長さになり、電話も減りました。");
        Story minutes =
                told(timeline, today.minusDays(50), "0201", "会議の記録づくりに、毎回二時間ほどかかります。", Frequency.WEEKLY, 120, false);
        found(
                staff,
                timeline,
                today.minusDays(46),
                minutes,
                MatchKind.COLLEAGUE,
                null,
                SampleRoster.numberOf("colleague"),
                "要点だけを先に書く形に変えた人がいます。話を聞いてみてください。");
        Story forms =
                told(timeline, today.minusDays(34), "0603", "申込書の様式が課ごとに違い、転記が多いです。", Frequency.MONTHLY, 180, true);
        found(
                staff,
                timeline,
                today.minusDays(30),
                forms,
                MatchKind.NOTHING_YET,
                null,
                null,
                "まだ合う事例がありません。次の知見共有会で、ほかの課の様式を集めて比べます。");
        timeline.at(
                today.minusDays(2),
                TOLD,
                () -> tellTrouble.tell(
                        staff.actor("employee"),
                        Told.typed("例規の改正のたびに、関係する要綱を一つずつ探すのに時間がかかります。", Frequency.MONTHLY, 90, null, false)));
        told(timeline, today.minusDays(19), "0802", "毎月の集計表を、三つの様式に書き写しています。", Frequency.MONTHLY, 240, true);
    }

    private Story told(
            Timeline timeline,
            LocalDate day,
            String who,
            String what,
            Frequency frequency,
            int minutes,
            boolean anonymous) {
        Story story = new Story();
        timeline.at(
                day,
                TOLD,
                () -> story.trouble =
                        tellTrouble.tell(worker(who), Told.typed(what, frequency, minutes, null, anonymous)));
        return story;
    }

    private void found(
            SampleStaff staff,
            Timeline timeline,
            LocalDate day,
            Story story,
            MatchKind kind,
            @Nullable String module,
            @Nullable String colleague,
            String note) {
        timeline.at(day, FOUND, () -> {
            Actor trainer = staff.actor("trainer");
            matchTrouble.match(
                    trainer,
                    story.trouble,
                    Found.typed(kind, module == null ? null : module(trainer, module), null, colleague, note),
                    null);
        });
    }

    private void helped(Timeline timeline, LocalDate day, Story story, String who, boolean helped, String note) {
        timeline.at(day, FOUND, () -> answerMatch.say(worker(who), story.trouble, helped, note, null));
    }

    private UUID module(Actor who, String code) {
        return curricula.of(who.body()).modulesWithBrief().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The last by number who works in a unit whose code begins so and does not head it. */
    private Actor worker(String code) {
        return actors.of(entities.createQuery("""
                        select p.id from Posting o join o.person p
                        where o.unit.code like :code and o.kind = PRIMARY and o.state = WORKING
                          and o.title.duty = STAFF and p.employment = REGULAR
                        order by p.staffNumber desc
                        """, UUID.class)
                .setParameter("code", code + "%")
                .setMaxResults(1)
                .getSingleResult());
    }
}
