package org.meguri.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import org.meguri.practice.answer.AnswerText;
import org.meguri.practice.answer.WriteTemplate;

/** What the trainer of the cast answers often. */
@ApplicationScoped
class SampleAnswers {

    private final WriteTemplate writeTemplate;

    SampleAnswers(WriteTemplate writeTemplate) {
        this.writeTemplate = writeTemplate;
    }

    void plan(SampleStaff staff, Timeline timeline, LocalDate today) {
        timeline.at(today.minusDays(80), LocalTime.of(16, 40), () -> {
            write(
                    staff,
                    "はじめての報告へ",
                    "〔名前〕さん、〔業務〕で試した結果を、うまくいかなかったところまで書いてくださり、ありがとうございます。",
                    "次は、同じ業務でもう一度だけ試してみてください。指示文に、条件を一つだけ足すのがおすすめです。");
            write(
                    staff,
                    "時間が短くなった報告へ",
                    "〔業務〕が〔前〕分から〔後〕分になりましたね。確認にかけた時間も書いてあるので、ほかの人の参考になります。",
                    "指示文のどこが効いたかを一言書き足すと、そのまま事例になります。");
        });
    }

    private void write(SampleStaff staff, String name, String goodPoint, String tryNext) {
        writeTemplate.write(staff.actor("trainer"), null, name, AnswerText.typed(goodPoint, tryNext, null), null);
    }
}
