package org.meguri.platform.guard;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.CodeValidator;
import org.apache.commons.validator.routines.CreditCardValidator;
import org.apache.commons.validator.routines.EmailValidator;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;
import org.jspecify.annotations.Nullable;

/**
 * Finds what may be personal data in a free text. It looks for forms, not for meaning: what it names is a question to the
 * writer, and what it does not name may be personal all the same. How often it is right stands in {@code docs/guard.md}.
 */
@Singleton
public class PersonalDataGuard {

    private static final Pattern TWELVE = Pattern.compile(
            "(?<![0-9A-Za-z]|[0-9][ -])(?:[0-9]{12}|[0-9]{4}([ -])[0-9]{4}\\1[0-9]{4})(?![0-9A-Za-z]|[ -][0-9])");

    private static final Pattern CARD =
            Pattern.compile("(?<![0-9A-Za-z]|[0-9]-)[0-9](?:[ -]?[0-9]){12,18}(?![0-9A-Za-z]|-[0-9])");

    private static final Pattern EMAIL = Pattern.compile(
            "(?<![A-Za-z0-9._%+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");

    private static final String NUMERAL = "[0-9一二三四五六七八九十]{1,4}";

    /** 二丁目3番4号, 1-2-3, 123番地: what a house is found by. */
    private static final String HOUSE = "(?:" + NUMERAL + "丁目(?:[0-9]{1,4}(?:番地?|-)(?:[0-9]{1,4}号?)?)?|" + NUMERAL
            + "番地?(?:の?[0-9]{1,4}号?)?|[0-9]{1,4}-[0-9]{1,4}(?:-[0-9]{1,4}){0,2})";

    private static final String PLACE = "[\\p{IsHan}々ヶケノツぁ-んァ-ヴー]";

    private static final String PREFECTURE = "(?:北海道|東京都|京都府|大阪府|\\p{IsHan}{2,3}県)";

    /** What follows 市 and the like where it is no place: 市役所, 市内, 市道… */
    private static final String NO_PLACE = "(?!役所|役場|民|内|道|外|立|長|議|税|営|域|有|政|職|史|章|報|債|県|町村|会|場|販|況|価|民税)";

    private static final Pattern ADDRESS = Pattern.compile("(?:" + PREFECTURE + ")?" + PLACE + "{1,8}?[市区町村]" + NO_PLACE
            + PLACE + "{0,12}?" + HOUSE + "(?![0-9か所件人名回日月年時分歳％%]|ページ)");

    private static final Pattern POSTAL = Pattern.compile("〒? ?(?<![0-9-])[0-9]{3}-[0-9]{4}(?![0-9-])[ 、,:]{0,3}(?="
            + PREFECTURE + "|" + PLACE + "{1,8}?[市区町村郡])[^ \\n。、,]{2,30}");

    private static final Pattern NAME = Pattern.compile("(?:[\\p{IsHan}々ヶ]{1,4} [\\p{IsHan}々ヶぁ-んァ-ヶー]{1,5}"
            + "|[\\p{IsHan}々ヶ]{2,5}|[ァ-ヶー]{2,10}(?:[・ ][ァ-ヶー]{2,10})?) ?様(?![々式子態相方変])");

    /** Whoever is meant by these is nobody in particular. */
    private static final Pattern NOBODY = Pattern.compile("(?:客|皆|神|奥|王|殿|仏|同|仕|模|多|各|者|主|代表|担当|市民|住民|町民|村民|区民|県民"
            + "|家族|本人|先方|相手|会社|センター|課|係|部|局|室|社|店|園|校|組合|協会|法人|団体|事業所|施設|病院|委員|会員|議員|職員|先生|一同|利用|保護|関係|宛名|氏名|名前) ?様$");

    /** Longer texts are refused wherever they come in, and looking at them would only cost time. */
    private static final int LONGEST = 20_000;

    private static final int A_LIST = 2;
    private static final int SHOWN = 3;

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
    private final EmailValidator emails = EmailValidator.getInstance();
    private final CreditCardValidator cards = new CreditCardValidator(new CodeValidator[] {
        CreditCardValidator.VISA_VALIDATOR,
        CreditCardValidator.MASTERCARD_VALIDATOR,
        CreditCardValidator.AMEX_VALIDATOR,
        CreditCardValidator.DINERS_VALIDATOR,
        CreditCardValidator.DISCOVER_VALIDATOR,
        new CodeValidator("^(35(?:2[89]|[3-8][0-9])[0-9]{12})$", LuhnCheckDigit.LUHN_CHECK_DIGIT)
    });

    /**
     * What may be personal data in a text.
     *
     * @return what was found, in the order of the text, nothing twice; nothing in a text of more than 20,000 chars
     */
    public List<Finding> look(@Nullable String text) {
        if (text == null || text.length() < 4 || text.length() > LONGEST) {
            return List.of();
        }
        String plain = plain(text);
        List<Finding> found = new ArrayList<>();
        add(found, PersonalKind.EMAIL, EMAIL.matcher(plain), emails::isValid);
        add(found, PersonalKind.MY_NUMBER, TWELVE.matcher(plain), one -> isMyNumber(digits(one)));
        add(found, PersonalKind.CARD, CARD.matcher(plain), one -> cards.isValid(digits(one)));
        phones.findNumbers(plain, "JP", PhoneNumberUtil.Leniency.VALID, Long.MAX_VALUE)
                .forEach(one ->
                        put(found, new Finding(PersonalKind.PHONE, begin(plain, one.start(), one.end()), one.end())));
        add(found, PersonalKind.ADDRESS, POSTAL.matcher(plain), one -> true);
        add(found, PersonalKind.ADDRESS, ADDRESS.matcher(plain), one -> true);
        names(found, plain);
        found.sort(Comparator.comparingInt(Finding::start));
        return List.copyOf(found);
    }

    /** The text with a word in the place of everything that was found. */
    public String masked(String text, Function<PersonalKind, String> word) {
        StringBuilder masked = new StringBuilder();
        int at = 0;
        for (Finding one : look(text)) {
            masked.append(text, at, one.start()).append(word.apply(one.kind()));
            at = one.end();
        }
        return masked.append(text.substring(at)).toString();
    }

    /** What was found, for a message to the writer; at most three, then an ellipsis. */
    public String excerpts(String text) {
        List<String> found =
                look(text).stream().map(one -> one.in(text)).distinct().toList();
        return String.join("、", found.subList(0, Math.min(SHOWN, found.size()))) + (found.size() > SHOWN ? "…" : "");
    }

    /** A bracket that opens before a number and does not close in it belongs to the sentence. */
    private static int begin(String plain, int start, int end) {
        return plain.charAt(start) == '(' && plain.substring(start, end).indexOf(')') < 0 ? start + 1 : start;
    }

    private static void names(List<Finding> found, String plain) {
        List<Finding> names = new ArrayList<>();
        add(
                names,
                PersonalKind.NAMES,
                NAME.matcher(plain),
                one -> !NOBODY.matcher(one).find());
        if (names.stream().map(one -> one.in(plain)).distinct().count() >= A_LIST) {
            names.forEach(one -> put(found, one));
        }
    }

    private static void add(
            List<Finding> found, PersonalKind kind, Matcher matcher, java.util.function.Predicate<String> isOne) {
        while (matcher.find()) {
            if (isOne.test(matcher.group())) {
                put(found, new Finding(kind, matcher.start(), matcher.end()));
            }
        }
    }

    /** What was found first stays: the surer forms are looked for before the others. */
    private static void put(List<Finding> found, Finding one) {
        if (found.stream().noneMatch(one::overlaps)) {
            found.add(one);
        }
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    /**
     * Whether the last of twelve digits is the check digit of the eleven before it (行政手続における特定の個人を識別するための番号の
     * 利用等に関する法律の規定による通知カード及び個人番号カード並びに情報提供ネットワークシステムによる特定個人情報の提供等に関する省令
     * 第5条: 11 − (Σ Pn × Qn mod 11), and 0 where the rest is 1 or less).
     */
    static boolean isMyNumber(String twelve) {
        int sum = 0;
        for (int n = 1; n <= 11; n++) {
            int weight = n <= 6 ? n + 1 : n - 5;
            sum += weight * (twelve.charAt(11 - n) - '0');
        }
        int rest = sum % 11;
        return twelve.charAt(11) - '0' == (rest <= 1 ? 0 : 11 - rest);
    }

    /** The text with every char in its plain width and form, each in its place. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= '！' && letter <= '～') {
                plain.setCharAt(i, (char) (letter - '！' + '!'));
            } else if (letter == '\u3000' || letter == '\u00A0') {
                plain.setCharAt(i, ' ');
            } else if ("‐‑‒–—―−".indexOf(letter) >= 0) {
                plain.setCharAt(i, '-');
            } else if (letter == 'ー' && i > 0 && Character.isDigit(text.charAt(i - 1))) {
                // as often typed in the place of a hyphen
                plain.setCharAt(i, '-');
            }
        }
        return plain.toString();
    }
}
