package org.meguri.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

/** A team looks back: each writes a part, the figures stand beside it, and it ends in a next try and a case. */
class TeamReviewJourneyIT extends Journey {

    private static final String TITLE = "今月の下書きづくりをふりかえる";

    @Test
    void aTeamLooksBackAndEndsInANextTry() {
        String page;
        String member;
        try (Reader manager = Reader.signedIn(browser, demo.address(), "manager")) {
            manager.open("/look-backs");
            manager.press("ふりかえりを始める");
            manager.fill("title", TITLE);
            Locator employee =
                    manager.page.locator("main .choice").filter(new Locator.FilterOptions().setHasText("佐伯"));
            employee.first().locator("input").check();
            member = employee.first().innerText();
            manager.press("始める");
            assertThat(manager.text()).contains(TITLE).contains("まだ共有されていません");
            page = manager.page.url().replace(demo.address(), "").replaceAll("[#?].*", "");
        }
        assertThat(member).contains("佐伯");
        try (Reader employee = Reader.signedIn(browser, demo.address(), "employee")) {
            employee.open("/inbox");
            assertThat(employee.text()).contains("「" + TITLE + "」のふりかえりに誘われました");
            employee.open(page);
            employee.fill("intended", "下書きを30分で終えたい。");
            employee.press("途中で保存する");
            assertThat(employee.page.inputValue("[name=intended]")).contains("30分");
            employee.fill("happened", "三回とも40分ほどかかった。");
            employee.fill("difference", "様式の見本を渡していなかった。");
            employee.fill("nextStep", "見本を先に渡す。");
            employee.choose("ending", "NONE");
            employee.press("共有する");
            assertThat(employee.text()).contains("様式の見本を渡していなかった。");
        }
        try (Reader manager = new Reader(browser, demo.address(), 390, 844)) {
            manager.signIn("manager");
            manager.open(page);
            manager.check();
            assertThat(manager.text()).contains("様式の見本を渡していなかった。");
            manager.press("ふりかえりを終える");
            assertThat(manager.text()).contains("終わりました");
        }
        try (Reader colleague = Reader.signedIn(browser, demo.address(), "colleague")) {
            assertThat(colleague.page.navigate(demo.address() + page).status()).isEqualTo(404);
        }
    }
}
