package org.meguri.people.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.meguri.platform.problem.Invalid;

class PasswordPolicyTest {

    private static final PasswordPolicy POLICY = new PasswordPolicy(10, 3, 3);

    private static final PasswordPolicy.Owner SAEKI = new PasswordPolicy.Owner("001234", "m-saeki", "佐伯 美咲", "さえき みさき");

    private static final PasswordPolicy.Owner SHO = new PasswordPolicy.Owner("000077", null, "大野 翔子", "おおの しょうこ");

    @Test
    void aPasswordThatKeepsEveryRuleIsGood() {
        assertThat(codes("Asagao no 7", SAEKI)).isEmpty();
        assertThat(codes("あさがお no 7Sai", SAEKI)).isEmpty();
    }

    @Test
    void everyRuleThatIsBrokenIsNamedAndNotOnlyTheFirst() {
        assertThat(codes("001234", SAEKI)).containsExactly("password-short", "password-kinds", "password-is-number");
    }

    @Test
    void oneCharacterTooFewIsTooFew() {
        assertThat(codes("Abcdef 78", SAEKI)).containsExactly("password-short");
        assertThat(codes("Abcdef 789", SAEKI)).isEmpty();
    }

    @Test
    void lettersOutsideTheBasicPlaneCountAsOne() {
        assertThat(codes("𠮷𠮷𠮷𠮷𠮷aB345", SAEKI)).isEmpty();
        assertThat(codes("𠮷𠮷𠮷𠮷𠮷aB34", SAEKI)).containsExactly("password-short");
    }

    @Test
    void kindsAreSmallCapitalDigitAndTheRest() {
        assertThat(PasswordPolicy.kindsIn("")).isZero();
        assertThat(PasswordPolicy.kindsIn("abc")).isEqualTo(1);
        assertThat(PasswordPolicy.kindsIn("abC")).isEqualTo(2);
        assertThat(PasswordPolicy.kindsIn("abC1")).isEqualTo(3);
        assertThat(PasswordPolicy.kindsIn("abC1 ")).isEqualTo(4);
        assertThat(PasswordPolicy.kindsIn("花")).isEqualTo(1);
    }

    @Test
    void theStaffNumberInFullWidthIsTheStaffNumber() {
        assertThat(codes("Aa-００１２３４-x", SAEKI)).containsExactly("password-is-number");
    }

    @Test
    void theSignInNameMayNotStandInsideWhateverItsCase() {
        assertThat(codes("xx-M-SAEKI-77", new PasswordPolicy.Owner("001234", "m-saeki", "林 花", "はやし はな")))
                .contains("password-is-login");
    }

    @Test
    void theNameIsFoundInKanjiKanaAndLatinLetters() {
        assertThat(codes("佐伯Aa1234567", SAEKI)).containsExactly("password-is-name");
        assertThat(codes("サエキAa1234567", SAEKI)).containsExactly("password-is-name");
        assertThat(codes("SAEKI-aa-12345", SAEKI)).containsExactly("password-is-name");
        assertThat(codes("Misaki2026aaa", SAEKI)).containsExactly("password-is-name");
    }

    @Test
    void spellingsOfLatinLettersAreOne() {
        assertThat(codes("Shouko20261", SHO)).containsExactly("password-is-name");
        assertThat(codes("Syoko202611", SHO)).containsExactly("password-is-name");
        assertThat(codes("Shoko202611", SHO)).containsExactly("password-is-name");
    }

    @Test
    void aNameOfOneLetterForbidsNothing() {
        assertThat(codes("花と緑と水 Aa123", new PasswordPolicy.Owner("000001", null, "林 花", "はやし はな")))
                .isEmpty();
    }

    @Test
    void aPasswordWithoutEndIsRefused() {
        assertThat(codes("aB1".repeat(100), SAEKI)).containsExactly("too-long");
    }

    private static List<String> codes(String password, PasswordPolicy.Owner owner) {
        return POLICY.faults("next", password, owner).stream()
                .map(Invalid.Fault::code)
                .toList();
    }
}
