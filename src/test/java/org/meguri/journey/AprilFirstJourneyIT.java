package org.meguri.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** HR lives through a day of transfers: rehearse, hide, disclose, midnight with the machine down, undo one mistake. */
class AprilFirstJourneyIT extends Journey {

    private static final int AHEAD = 20;
    private static final String NAME = "新年度の人事異動";
    private static final String HEADER = "職員番号,氏名,ふりがな,別名,任用形態,所属コード,職名,本務兼務,状態,発令日,終了日,退職日\n";

    @Test
    void rehearseHideDiscloseLetMidnightPassAndTakeOneMistakeBack() throws InterruptedException {
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(AHEAD);
        String batch = prepare(day);
        assertThat(comingOf("employee")).contains("内示された異動はありません");

        // 内示, a week before
        demo = demo.again("-Dmeguri.ahead=P" + (AHEAD - 7) + "D");
        assertThat(comingOf("employee")).contains("あなた").contains("市民課").contains("窓口係");
        assertThat(comingOf("trainer")).contains("内示された異動はありません");
        assertThat(placeOf("employee")).contains("総務課");

        // the machine was down at midnight and makes up for it when it starts
        demo = demo.again("-Dmeguri.ahead=P" + AHEAD + "D");
        for (int i = 0; i < 30 && !placeOf("employee").contains("市民課"); i++) {
            TimeUnit.SECONDS.sleep(2);
        }
        assertThat(placeOf("employee")).contains("市民課 窓口係");

        assertThat(placeOf("colleague")).contains("総務課");

        // one of the two was a mistake: only that person goes back
        try (Reader hr = Reader.signedIn(browser, demo.address(), "hr")) {
            hr.open(batch);
            assertThat(hr.text()).contains("反映済み");
            hr.press("この人だけ取り消す 001201");
            assertThat(hr.text()).contains("反映済み").contains("に取消");
        }
        assertThat(placeOf("employee")).contains("総務課");
        assertThat(placeOf("colleague")).contains("総務課");

        // and then the rest in one act
        try (Reader hr = Reader.signedIn(browser, demo.address(), "hr")) {
            hr.open(batch);
            hr.press("この異動を取り消す");
            assertThat(hr.text()).contains("取消済み");
        }
        assertThat(placeOf("employee")).contains("総務課");
    }

    private String prepare(LocalDate day) {
        try (Reader hr = Reader.signedIn(browser, demo.address(), "hr")) {
            hr.open("/transfers");
            hr.press("異動を準備する");
            hr.fill("name", NAME);
            hr.fill("effectiveOn", day.toString());
            hr.fill("disclosedFrom", day.minusDays(7).toString());
            hr.press("保存する");
            String batch = hr.page.url().replace(demo.address(), "").replaceAll("[#?].*", "");
            String lines = HEADER + "001201,佐伯 美咲,,,,04011,主任,本務,在職,,,\n" + "001202,渡邉 健太,,,,03012,主査,本務,在職,,,\n"
                    + "001201x,だれか,,,,99999,主事,,,,,\n";
            hr.page
                    .locator("input[name=file]")
                    .setInputFiles(new FilePayload("異動.csv", "text/csv", lines.getBytes(StandardCharsets.UTF_8)));
            hr.press("読み込んでリハーサルする");
            assertThat(hr.text()).contains("総務課 文書法制係").contains("窓口係").contains("所属コード「99999」");
            hr.press("この内容で予約する");
            assertThat(hr.text()).contains("予約済み").contains("0時に自動で反映されます");
            return batch;
        }
    }

    private String comingOf(String login) {
        try (Reader reader = Reader.signedIn(browser, demo.address(), login)) {
            reader.open("/coming-transfers");
            return reader.text();
        }
    }

    private String placeOf(String login) {
        try (Reader reader = Reader.signedIn(browser, demo.address(), login)) {
            reader.open("/preferences");
            return reader.page.locator("header").innerText();
        }
    }
}
