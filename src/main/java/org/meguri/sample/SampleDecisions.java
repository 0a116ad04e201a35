package org.meguri.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.people.Units;
import org.meguri.platform.FiscalYear;
import org.meguri.practice.decision.Decide;
import org.meguri.practice.decision.Deciders;
import org.meguri.practice.decision.Decision;
import org.meguri.practice.decision.EndPrecedent;
import org.meguri.practice.decision.Question;
import org.meguri.practice.decision.RequestDecision;
import org.meguri.practice.decision.Ruling;

/** What was decided in the year, one of which holds no more, and what waits: for the manager of the cast, and too long. */
@ApplicationScoped
class SampleDecisions {

    private static final LocalTime ASKED = LocalTime.of(13, 25);
    private static final LocalTime DECIDED = LocalTime.of(10, 15);
    private static final String GENERAL = "03010";
    private static final String DIGITAL = "02030";

    private final EntityManager entities;
    private final Actors actors;
    private final Units units;
    private final Deciders deciders;
    private final RequestDecision requestDecision;
    private final Decide decide;
    private final EndPrecedent endPrecedent;

    SampleDecisions(
            EntityManager entities,
            Actors actors,
            Units units,
            Deciders deciders,
            RequestDecision requestDecision,
            Decide decide,
            EndPrecedent endPrecedent) {
        this.entities = entities;
        this.actors = actors;
        this.units = units;
        this.deciders = deciders;
        this.requestDecision = requestDecision;
        this.decide = decide;
        this.endPrecedent = endPrecedent;
    }

    /** What has happened so far; the deeds run later, one after the other. */
    private static final class Story {
        private UUID question = new UUID(0, 0);
        private UUID decider = new UUID(0, 0);
    }

    void plan(SampleStaff staff, Timeline timeline, LocalDate today) {
        LocalDate year = FiscalYear.of(today).lastDay();
        story(
                timeline,
                today.minusDays(150),
                "0201",
                GENERAL,
                "会議の録音を、AIの議事録作成に使ってよいですか",
                "課の定例会議です。録音から要点だけを下書きし、担当が直します。録音を残しておく予定はありません。",
                new Told(
                        4,
                        Ruling.CONDITIONAL,
                        "出席者に前もって伝え、異論がないことを確かめてから使ってください。個人情報や、公開していない案件を扱う会議では使わないでください。録音は、議事録が確定したら消してください。",
                        null,
                        year));
        story(
                timeline,
                today.minusDays(132),
                "0403",
                DIGITAL,
                "住民アンケートの自由記述を、AIで分類してよいですか",
                "住民の方に書いていただいた意見が約300件あります。八つの枠に分けて、件数を数えたいです。",
                new Told(
                        3,
                        Ruling.CONDITIONAL,
                        "名前や連絡先など、個人が分かる記述を除いた写しだけを使ってください。使えるのは市が契約したサービスだけです。件数は表計算で数え、分類は何件か抜き取って確かめてください。",
                        null,
                        year));
        story(
                timeline,
                today.minusDays(96),
                "0401",
                DIGITAL,
                "申請書の写真を撮って、AIに読み取らせてよいですか",
                "入力の手間を減らしたいと考えています。写真は読み取ったあとに消すつもりです。",
                new Told(
                        2,
                        Ruling.NOT_ALLOWED,
                        "申請書には個人情報があり、いまの契約では入力できません。消しても、いったん外部に送ったことになります。架空の記入例を使って、案内文や点検表を作る使い方なら構いません。",
                        null,
                        null));
        story(
                timeline,
                today.minusDays(74),
                "0702",
                "01010",
                "AIで作ったイラストを、市のちらしに載せてよいですか",
                "秋の催しのちらしです。実在の場所や人物は描きません。",
                new Told(
                        5,
                        Ruling.CONDITIONAL,
                        "印刷物に使うことを認めているサービスで作り、よく知られた作品や人物に似ていないかを二人で確かめてください。ちらしには、AIで作ったことを小さく書いてください。",
                        null,
                        year));
        story(
                timeline,
                today.minusDays(61),
                "0603",
                "06030",
                "園だよりのあいさつ文の下書きに使ってよいですか",
                "毎月のあいさつ文です。子どもの名前や写真は使いません。",
                new Told(1, Ruling.ALLOWED, "子どもの様子が特定できることを入れなければ、下書きに使って構いません。出す前に園長が読み直してください。", "06030", null));
        Story ended = story(
                timeline,
                today.minusDays(140),
                "0401",
                DIGITAL,
                "試用中の翻訳サービスを、窓口で使ってよいですか",
                "外国語での問い合わせが増えています。案内の場所や持ち物など、一般的な説明に使います。",
                new Told(2, Ruling.ALLOWED, "試用の期間中は、一般的な案内に限って使って構いません。個人情報は入力しないでください。", null, null));
        timeline.at(
                today.minusDays(45),
                DECIDED,
                () -> endPrecedent.end(
                        actors.of(ended.decider), ended.question, "試用が終わりました。翻訳には、市が契約したサービスを使ってください。", null));
        timeline.at(
                today.minusDays(3),
                ASKED,
                () -> ask(
                        staff.actor("employee"),
                        DIGITAL,
                        "例規改正の新旧対照表を、AIに下書きさせてよいですか",
                        "公表している例規だけを使います。下書きのあと、条文と一字ずつ照らし合わせます。",
                        null));
        timeline.at(
                today.minusDays(2),
                ASKED,
                () -> ask(
                        staff.actor("colleague"),
                        GENERAL,
                        "起案文の言い回しを、AIで点検してよいですか",
                        "起案の前に、誤字と分かりにくい言い方を見つけるために使います。相手方の名前は伏せます。",
                        null));
        timeline.at(
                today.minusDays(20),
                ASKED,
                () -> ask(
                        worker("0505"),
                        "05010",
                        "介護保険の案内文を、AIでやさしい日本語に直してよいですか",
                        "ホームページに載せている案内文です。直したものは担当が確かめます。",
                        5));
    }

    private record Told(
            int days,
            Ruling ruling,
            String answer,
            @Nullable String scope,
            @Nullable LocalDate until) {}

    private Story story(
            Timeline timeline,
            LocalDate day,
            String asker,
            String decider,
            String question,
            String background,
            Told told) {
        Story story = new Story();
        timeline.at(day, ASKED, () -> {
            story.question = ask(worker(asker), decider, question, background, null);
            story.decider = head(worker(asker), decider);
        });
        timeline.at(day.plusDays(told.days()), DECIDED, () -> {
            Actor head = actors.of(story.decider);
            UUID scope = told.scope() == null
                    ? null
                    : units.tree(head.body())
                            .findByCode(told.scope())
                            .orElseThrow()
                            .id();
            decide.decide(
                    head, story.question, Decision.typed(told.ruling(), told.answer(), scope, told.until()), null);
        });
        return story;
    }

    private UUID ask(Actor who, String decider, String question, String background, @Nullable Integer days) {
        return requestDecision.request(
                who,
                Question.typed(question, background),
                head(who, decider),
                days == null ? null : requestDecision.usualDay().plusDays(days),
                null);
    }

    private UUID head(Actor who, String unit) {
        UUID id = units.tree(who.body()).findByCode(unit).orElseThrow().id();
        return deciders.of(who).stream()
                .filter(one -> one.unit().equals(id))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The first by number who works in a unit whose code begins so and does not head it. */
    private Actor worker(String code) {
        return actors.of(entities.createQuery("""
                        select p.id from Posting o join o.person p
                        where o.unit.code like :code and o.kind = PRIMARY and o.state = WORKING
                          and o.title.duty = STAFF and p.employment = REGULAR
                        order by p.staffNumber
                        """, UUID.class)
                .setParameter("code", code + "%")
                .setMaxResults(1)
                .getSingleResult());
    }
}
