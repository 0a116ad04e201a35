package org.meguri.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.learn.author.MarkTool;
import org.meguri.people.Actor;
import org.meguri.people.Actors;
import org.meguri.share.prompt.JudgePrompt;
import org.meguri.share.prompt.PromptText;
import org.meguri.share.prompt.WritePrompt;

/** A few prompts that were handed on: one in its second version, one from before the guideline changed, one out of use. */
@ApplicationScoped
class SamplePrompts {

    private static final LocalTime WRITTEN = LocalTime.of(15, 20);
    private static final LocalTime SAID = LocalTime.of(11, 45);
    private static final String TOOL = "庁内チャットAI";

    private final EntityManager entities;
    private final Actors actors;
    private final WritePrompt writePrompt;
    private final JudgePrompt judgePrompt;
    private final MarkTool markTool;

    SamplePrompts(
            EntityManager entities,
            Actors actors,
            WritePrompt writePrompt,
            JudgePrompt judgePrompt,
            MarkTool markTool) {
        this.entities = entities;
        this.actors = actors;
        this.writePrompt = writePrompt;
        this.judgePrompt = judgePrompt;
        this.markTool = markTool;
    }

    private static final class Story {
        private UUID prompt = new UUID(0, 0);
    }

    void plan(SampleStaff staff, Timeline timeline, LocalDate today) {
        timeline.at(today.minusDays(200), WRITTEN, () -> markTool.mark(staff.actor("trainer"), TOOL, "春版"));
        timeline.at(today.minusDays(60), WRITTEN, () -> markTool.mark(staff.actor("trainer"), TOOL, "秋版"));

        Story minutes = story(timeline, today.minusDays(54), staff, "colleague", minutes("秋版", ""));
        timeline.at(
                today.minusDays(31),
                WRITTEN,
                () -> writePrompt.revise(
                        staff.actor("colleague"), minutes.prompt, minutes("秋版", "発言者はA・B・Cの記号のまま書く。"), null));
        say(timeline, today.minusDays(26), minutes, "0201", true, "係の定例会議で使いました。");
        say(timeline, today.minusDays(22), minutes, "0403", true, "2時間の会議は、議題ごとに分けて渡しました。");
        say(timeline, today.minusDays(15), minutes, "0505", false, "録音の文字起こしに誤りが多いと、決定事項を取り違えました。");
        say(timeline, today.minusDays(9), minutes, "0702", true, null);

        Story plain = story(
                timeline,
                today.minusDays(190),
                staff,
                "employee",
                text(
                        "お知らせ文をやさしい日本語に直す",
                        "窓口やホームページのお知らせを、日本語が得意でない人や子どもにも伝わる文にするとき。",
                        "次のお知らせを、やさしい日本語に直してください。\n"
                                + "条件：1文は30字まで。漢字にはふりがなを付ける。〔読む人〕が今日することを最初に書く。日付・場所・金額は変えない。\n"
                                + "お知らせ：〔公開しているお知らせ文〕",
                        "春版",
                        1,
                        "T06"));
        say(timeline, today.minusDays(170), plain, "0401", true, "転入の案内で使いました。");
        say(timeline, today.minusDays(120), plain, "0603", true, "園だよりで使いました。");

        Story check = story(
                timeline,
                today.minusDays(40),
                staff,
                "trainer",
                text(
                        "起案文の分かりにくいところを挙げてもらう",
                        "決裁に回す前に、読み手がつまずくところを見つけるとき。直すのは自分で行います。",
                        "次の起案文を、はじめて読む〔決裁する人〕の立場で読み、分かりにくいところを5つまで挙げてください。\n"
                                + "形式：該当の一文／なぜ分かりにくいか（1行）。直した文は書かない。\n起案文：〔氏名などを伏せた起案文〕",
                        "秋版",
                        2,
                        "T06"));
        say(timeline, today.minusDays(18), check, "0201", true, "前提の説明が抜けていることに気づけました。");

        Story old = story(
                timeline,
                today.minusDays(180),
                staff,
                "colleague",
                text("会議メモをそのまま要約する", "短い打ち合わせのメモをまとめるとき。", "次のメモを300字で要約してください。\n〔メモ〕", "春版", 1, "T01"));
        timeline.at(
                today.minusDays(53),
                WRITTEN,
                () -> writePrompt.retire(
                        staff.actor("colleague"), old.prompt, "決定事項が抜けることがあるため、骨子を作るものに置き換えました。", null));
    }

    private static PromptText minutes(String toolVersion, String more) {
        return text(
                "会議メモから議事録の骨子を作る",
                "会議の直後に、決まったことと宿題を落とさずに並べるとき。",
                "あなたは市役所の会議の記録係です。次のメモから、〔会議名〕の議事録の骨子を作ってください。\n" + "条件：メモにないことは補わない。" + more
                        + "\n形式：①決定事項 ②宿題（担当と期限）③保留。それぞれ5行以内。\nメモ：〔会議のメモ〕",
                toolVersion,
                2,
                "T01");
    }

    private static PromptText text(
            String title, String purpose, String text, String toolVersion, int infoClass, String task) {
        return PromptText.typed(title, purpose, text, TOOL, toolVersion, null, List.of(task), infoClass);
    }

    private Story story(Timeline timeline, LocalDate day, SampleStaff staff, String who, PromptText text) {
        Story story = new Story();
        timeline.at(day, WRITTEN, () -> story.prompt = writePrompt.write(staff.actor(who), text));
        return story;
    }

    private void say(
            Timeline timeline, LocalDate day, Story about, String section, boolean worked, @Nullable String context) {
        timeline.at(day, SAID, () -> judgePrompt.judge(worker(section), about.prompt, null, worked, context));
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
