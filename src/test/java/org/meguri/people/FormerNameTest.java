package org.meguri.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.meguri.platform.Highlight;
import org.meguri.platform.Text;

class FormerNameTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static Person person() {
        Body body = new Body(new LgCode("990019"), new org.meguri.platform.Words("市", null), java.time.Instant.EPOCH);
        return new Person(body, "00123", "髙橋 花子", "たかはし はなこ", null, Employment.REGULAR);
    }

    @Test
    void aNameThatWasGivenUpIsKeptWithItsLastDay() {
        Person person = person();
        person.rename("田中 花子", "たなか はなこ", "髙橋 花子", APRIL);
        assertThat(person.formerNames()).containsExactly(new FormerName("髙橋 花子", "たかはし はなこ", null, APRIL.minusDays(1)));
    }

    @Test
    void aNameThatIsOnlySpeltOtherwiseIsNoFormerName() {
        Person person = person();
        person.rename("高橋　花子", "タカハシ ハナコ", null, APRIL);
        assertThat(person.formerNames()).isEmpty();
        assertThat(person.name()).isEqualTo("高橋　花子");
    }

    @Test
    void aUsedNameThatWasGivenUpIsKeptToo() {
        Person person = person();
        person.rename("髙橋 花子", "たかはし はなこ", "鈴木 花子", APRIL);
        person.rename("髙橋 花子", "たかはし はなこ", null, APRIL.plusYears(1));
        assertThat(person.formerNames()).extracting(FormerName::name).containsExactly("鈴木 花子");
    }

    @Test
    void aNameThatWasGivenUpKnowsSinceWhenItWasUsed() {
        Person person = person();
        person.rename("田中 花子", "たなか はなこ", "髙橋 花子", APRIL);
        person.useOtherNameFrom(APRIL.minusDays(10));
        assertThat(person.nameFrom()).isEqualTo(APRIL);
        person.rename("佐藤 花子", "さとう はなこ", "鈴木 花子", APRIL.plusYears(1));
        assertThat(person.nameFrom()).isEqualTo(APRIL.plusYears(1));
        assertThat(person.otherNameFrom()).isNull();
        assertThat(person.formerNames())
                .contains(new FormerName(
                        "田中 花子", "たなか はなこ", APRIL, APRIL.plusYears(1).minusDays(1)));
    }

    @Test
    void whoComesBackToANameHasItOnce() {
        Person person = person();
        person.rename("田中 花子", "たなか はなこ", null, APRIL);
        person.rename("高橋 花子", "たかはし はなこ", null, APRIL.plusYears(1));
        person.rename("佐藤 花子", "さとう はなこ", null, APRIL.plusYears(2));
        assertThat(person.formerNames()).extracting(FormerName::name).containsExactly("髙橋 花子", "田中 花子");
        assertThat(Highlight.of(person.formerNames().get(0).name(), "高橋").isFound())
                .isTrue();
        assertThat(Text.fold("髙橋花子"))
                .isEqualTo(Text.fold(person.formerNames().get(0).name()));
    }
}
