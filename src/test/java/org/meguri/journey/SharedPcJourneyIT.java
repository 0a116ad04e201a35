package org.meguri.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Two nursery workers at the one PC of their nursery, one after the other. */
class SharedPcJourneyIT extends Journey {

    private static final String NURSERY = "第一保育所";
    private static final String SECRET = "ゆうきくんの食事のことで試したこと";

    SharedPcJourneyIT() {
        super("-Dmeguri.sign-in.shared-idle=PT30S", "-Dmeguri.sign-in.shared-warning=PT20S");
    }

    @Test
    void twoPeopleShareOneBrowserAndNothingIsLeftOfTheFirst() {
        List<Slip> slips;
        String code;
        try (Reader admin = Reader.signedIn(browser, demo.address(), "admin")) {
            slips = printSlips(admin);
            code = announce(admin);
        }
        Slip first = slips.get(0);
        Slip second = slips.get(1);
        try (Reader pc = new Reader(browser, demo.address(), 1366, 768)) {
            pc.open("/shared-pc");
            pc.fill("code", code);
            pc.press("共用PCにする");
            assertThat(pc.text()).contains("職員番号を入れてください");
            assertThat(pc.page.locator("body").innerText()).contains("第一保育所 事務室");
            everyButtonIsLarge(pc);
            nobodyIsNamed(pc, slips);

            begin(pc, first);
            assertThat(pc.page.locator("body").innerText()).contains(first.name() + "さんが利用中です");
            everyButtonIsLarge(pc);
            pc.open("/tasks/new");
            pc.page
                    .locator("main input[type=text], main input.input, main textarea")
                    .first()
                    .fill(SECRET);

            warnedAndStaying(pc);
            signedOffAlone(pc);
            nothingIsLeft(pc, first);

            goBack(pc, first);

            begin(pc, second);
            assertThat(pc.page.locator("body").innerText())
                    .contains(second.name() + "さんが利用中です")
                    .doesNotContain(first.name());
            nothingTypedIsLeft(pc);
            readsALesson(pc);
            pc.page.locator(".shared-bar__leave").click();
            pc.page.waitForURL(Pattern.compile(".*/sign-in.*"));
            pc.check();
            nothingIsLeft(pc, second);
            goBack(pc, second);
        }
    }

    private record Slip(String number, String name, String password) {}

    private static List<Slip> printSlips(Reader admin) {
        admin.open("/account-slips");
        Locator nursery = admin.page.locator("select[name=unit] option").all().stream()
                .filter(option -> option.innerText().contains(NURSERY))
                .findFirst()
                .orElseThrow();
        admin.page.locator("select[name=unit]").selectOption(nursery.getAttribute("value"));
        admin.press("対象の人数を確かめる");
        admin.press("人の用紙を作る");
        Locator show = admin.page.getByText("用紙を表示する（一度だけ）");
        show.waitFor(new Locator.WaitForOptions().setTimeout(60_000));
        String address = admin.page.url();
        show.click();
        admin.page.waitForLoadState();
        admin.check();
        List<Slip> slips = admin.page.locator(".slips__slip").all().stream()
                .map(slip -> new Slip(
                        slip.locator("dd").first().innerText(),
                        slip.locator(".slips__name").innerText().replace(" 様", ""),
                        slip.locator(".slips__password").innerText()))
                .toList();
        assertThat(slips).hasSizeGreaterThan(1);
        assertThat(admin.page.pdf()).as("the slips can be printed").isNotEmpty();
        admin.page.navigate(address);
        assertThat(admin.text())
                .contains("用紙はすでに表示しました")
                .doesNotContain(slips.get(0).password());
        return slips;
    }

    private static String announce(Reader admin) {
        admin.open("/shared-pcs");
        Locator form = admin.page.locator("form[action='/shared-pcs']");
        form.locator("[name=name]").fill("共用PC");
        form.locator("[name=place]").fill("第一保育所 事務室");
        admin.press("番号を作る");
        return admin.page.locator(".slip__password").innerText().strip();
    }

    /** The first sign-in with the slip: number by the keypad, then a password of one's own. */
    private static void begin(Reader pc, Slip slip) {
        for (char digit : slip.number().toCharArray()) {
            pc.page.locator("[data-key='" + digit + "']").click();
        }
        assertThat(pc.page.inputValue("[name=login]")).isEqualTo(slip.number());
        pc.fill("password", slip.password());
        pc.page.getByText("使い始める").click();
        pc.page.waitForURL(Pattern.compile(".*/password.*"));
        pc.check();
        String own = "kaze to ame no " + slip.number().hashCode();
        pc.fill("current", slip.password());
        pc.fill("next", own);
        pc.fill("again", own);
        pc.page.locator("main form button").last().click();
        pc.page.waitForURL(Pattern.compile(".*/home.*"));
        pc.check();
    }

    /** Ten minutes between two counters: the next lesson, kept as read, and on paper if wanted. */
    private static void readsALesson(Reader pc) {
        pc.open("/courses/AI-BASIC");
        pc.page.locator("main a[href^='/lessons/']").first().click();
        pc.page.waitForURL(Pattern.compile(".*/lessons/.*"));
        pc.check();
        String lesson = pc.page.url();
        pc.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(pc.page.locator(".lesson__text").isVisible()).isTrue();
        assertThat(pc.page.locator(".header").isVisible()).as("on paper").isFalse();
        assertThat(pc.page.pdf()).as("a lesson can be printed").isNotEmpty();
        pc.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        pc.page.locator(".lesson-end .button").click();
        pc.page.waitForURL(url -> url.contains("/lessons/") && !url.equals(lesson));
        pc.page.navigate(lesson);
        assertThat(pc.text()).contains("読了");
    }

    private static void warnedAndStaying(Reader pc) {
        Locator warning = pc.page.locator("[data-shared-warning]");
        warning.waitFor(new Locator.WaitForOptions().setTimeout(25_000));
        pc.check();
        pc.page.keyboard().press("a");
        assertThat(warning.isVisible()).as("one key goes on").isFalse();
    }

    private static void signedOffAlone(Reader pc) {
        pc.page.waitForURL(Pattern.compile(".*/sign-in.*"), new Page.WaitForURLOptions().setTimeout(60_000));
        pc.check();
        assertThat(pc.text()).contains("しばらく操作がなかったため");
    }

    private static void nothingIsLeft(Reader pc, Slip person) {
        assertThat(pc.page.inputValue("[name=login]")).isEmpty();
        assertThat(pc.page.locator("[name=login]").getAttribute("autocomplete")).isEqualTo("off");
        assertThat(pc.page.content()).doesNotContain(person.name()).doesNotContain(SECRET);
        nothingTypedIsLeft(pc);
        Map<String, String> cookies = pc.page.context().cookies().stream()
                .collect(Collectors.toMap(cookie -> cookie.name, cookie -> cookie.value));
        assertThat(cookies).doesNotContainKeys("meguri_access", "meguri_refresh", "meguri_lang");
    }

    private static void nothingTypedIsLeft(Reader pc) {
        assertThat(pc.page.evaluate("() => sessionStorage.length + localStorage.length"))
                .isEqualTo(0);
    }

    /** The Back button leads to no page of whoever was there before. */
    private static void goBack(Reader pc, Slip person) {
        for (int i = 0; i < 3; i++) {
            pc.page.goBack();
            pc.page.waitForLoadState();
            assertThat(pc.page.content()).doesNotContain(person.name()).doesNotContain(SECRET);
        }
        pc.open("/sign-in");
    }

    private static void nobodyIsNamed(Reader pc, List<Slip> slips) {
        String whole = pc.page.content();
        assertThat(slips).allSatisfy(slip -> assertThat(whole).doesNotContain(slip.name()));
    }

    private static void everyButtonIsLarge(Reader pc) {
        for (Locator button : pc.page
                .locator("main .button, .shared-bar .button, .keypad__key")
                .all()) {
            if (button.isVisible()) {
                assertThat(button.boundingBox().height).as(button.innerText()).isGreaterThanOrEqualTo(64);
            }
        }
    }
}
