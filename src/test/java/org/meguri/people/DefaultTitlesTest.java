package org.meguri.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.meguri.platform.Words;

class DefaultTitlesTest {

    private static final Body BODY = new Body(new LgCode("990019"), new Words("市", null), Instant.EPOCH);

    @ParameterizedTest
    @CsvSource({
        "参事,Counsellor,STAFF",
        "副部長,Deputy Director General,DEPUTY",
        "室長補佐,Assistant Director,DEPUTY",
        "部長代理,Acting Director General,DEPUTY",
        "文書係長,Section Chief,HEAD",
        "知事,Governor,HEAD",
        "消防士長,Fire Sergeant,STAFF"
    })
    void aTitleOfARosterHasAnEnglishNameAndADuty(String name, String en, Duty duty) {
        Title title = DefaultTitles.guess(BODY, name);
        assertThat(title.name().en()).isEqualTo(en);
        assertThat(title.duty()).isEqualTo(duty).isEqualTo(DefaultTitles.dutyOf(name));
    }

    @Test
    void whatNobodyKnowsStaysJapanese() {
        assertThat(DefaultTitles.guess(BODY, "不思議職").name()).isEqualTo(new Words("不思議職", null));
    }
}
