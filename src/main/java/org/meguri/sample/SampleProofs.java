package org.meguri.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.meguri.learn.Curricula;
import org.meguri.learn.prior.AcceptProof;
import org.meguri.learn.prior.ProofText;
import org.meguri.learn.prior.ReturnProof;
import org.meguri.learn.prior.SubmitProof;
import org.meguri.people.Actor;
import org.meguri.people.Actors;

/**
 * Four who could do it already: two wait for the trainer of the cast, one was confirmed, one was asked for more. They are
 * appointees, who have no other part in the year.
 */
@ApplicationScoped
class SampleProofs {

    private static final LocalTime NOON = LocalTime.of(11, 35);

    private final EntityManager entities;
    private final Actors actors;
    private final Curricula curricula;
    private final SubmitProof submitProof;
    private final AcceptProof acceptProof;
    private final ReturnProof returnProof;

    SampleProofs(
            EntityManager entities,
            Actors actors,
            Curricula curricula,
            SubmitProof submitProof,
            AcceptProof acceptProof,
            ReturnProof returnProof) {
        this.entities = entities;
        this.actors = actors;
        this.curricula = curricula;
        this.submitProof = submitProof;
        this.acceptProof = acceptProof;
        this.returnProof = returnProof;
    }

    /** What has happened so far; the deeds run later, one after the other. */
    private static final class Story {
        private UUID proof = new UUID(0, 0);
    }

    void plan(SampleStaff staff, Timeline timeline, LocalDate today) {
        Story confirmed = new Story();
        timeline.at(
                today.minusDays(28),
                NOON,
                () -> confirmed.proof = submit(
                        "03",
                        "M1",
                        "係の勉強会で、生成AIの得意と苦手を説明した",
                        "30分の勉強会を受け持ちました。同じ質問を二回して答えが変わることを見せ、調べものは庁内の規程集で、下書きは生成AIで、と使い分けの例を三つずつ話しました。",
                        "説明の前に、規程集と市の利用ガイドラインの該当する所を開いて照らし合わせました。終わったあとに係の4人に一言ずつ説明してもらい、思い違いがないかを聞きました。",
                        "4人とも、調べる仕事にはそのまま使わないと答えました。計算が苦手な理由はうまく話せず、次の回に持ち越しました。"));
        timeline.at(
                today.minusDays(25),
                LocalTime.of(16, 20),
                () -> acceptProof.accept(
                        staff.actor("trainer"), confirmed.proof, "使い分けの例が具体的でした。勉強会の資料を、事例としても共有してみてください。", null));
        Story returned = new Story();
        timeline.at(
                today.minusDays(17),
                NOON,
                () -> returned.proof =
                        submit("05", "M4", "行事の案内文の下書き", "生成AIに案内文を作らせて、日付と場所を書き入れました。", "読み直しました。", "いつもより早く終わりました。"));
        timeline.at(
                today.minusDays(14),
                LocalTime.of(10, 5),
                () -> returnProof.giveBack(
                        staff.actor("trainer"),
                        returned.proof,
                        "指示文に、立場・目的・条件・形式・例のどれを入れたかと、返ってきた文をどう直したかを書き足してください。何を見て正しいと判断したかも知りたいです。",
                        null));
        timeline.at(
                today.minusDays(9),
                NOON,
                () -> submit(
                        "04",
                        "M6",
                        "窓口アンケート（312件）の自由記述の集計",
                        "名前や連絡先が書かれた行を除いた写しをつくり、七つの枠と番号を決めて生成AIに分けさせました。枠に入らないものは「その他」に残すよう頼み、件数は表計算の関数で数えました。",
                        "番号の抜けと重なりがないことを関数で確かめ、30件を抜き取って自分の分け方と比べました。2件が違ったので枠の説明を直し、もう一度やり直しました。",
                        "半日かかっていた集計が、確認を入れて1時間20分で終わりました。次の人のためのメモを表の一枚目に残しました。"));
        timeline.at(
                today.minusDays(4),
                NOON,
                () -> submit(
                        "06",
                        "M1",
                        "生成AIに頼む仕事と頼まない仕事の一覧づくり",
                        "係の仕事を20並べ、生成AIに頼むもの、自分で調べるもの、頼まないものに分け、理由を一行ずつ書きました。",
                        "市の利用ガイドラインと照らし合わせ、係長に見てもらいました。",
                        "申請の内容が入る仕事を頼まないものに移しました。一覧は係の共有フォルダーで使っています。"));
    }

    private UUID submit(String department, String code, String work, String done, String checked, String effect) {
        Actor who = actors.of(appointee(department));
        UUID module = curricula.of(who.body()).courses().stream()
                .flatMap(course -> course.modules().stream())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
        return submitProof.submit(who, module, ProofText.typed(null, work, done, checked, effect));
    }

    /** The first by number who is appointed for the fiscal year in the department with that code. */
    private UUID appointee(String department) {
        List<UUID> found = entities.createQuery("""
                        select p.id from Posting o join o.person p
                        where o.unit.code like :code and o.kind = PRIMARY and o.state = WORKING
                          and p.employment = FISCAL_YEAR
                        order by p.staffNumber
                        """, UUID.class)
                .setParameter("code", department + "%")
                .setMaxResults(1)
                .getResultList();
        return found.get(0);
    }
}
