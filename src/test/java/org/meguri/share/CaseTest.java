package org.meguri.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.meguri.people.Actor;
import org.meguri.platform.Text;
import org.meguri.platform.problem.Conflict;
import org.meguri.platform.problem.Forbidden;

class CaseTest {

    private final Place home = Someone.anywhere();
    private final Actor author = Someone.workingAt(home);

    @Test
    void aCaseForTheSectionIsReadInEverySubSectionOfItAndNowhereElse() {
        Case told = Told.by(author, home, Audience.SECTION);
        Place neighbour = Someone.besides(home);
        Place sibling = Someone.inDepartment(home.department());

        assertThat(told.isReadBy(Someone.workingAt(neighbour), neighbour)).isTrue();
        assertThat(told.isReadBy(Someone.workingAt(sibling), sibling)).isFalse();
    }

    @Test
    void aCaseForTheDepartmentIsReadInItsSectionsAndNowhereElse() {
        Case told = Told.by(author, home, Audience.DEPARTMENT);
        Place sibling = Someone.inDepartment(home.department());
        Place elsewhere = Someone.anywhere();

        assertThat(told.isReadBy(Someone.workingAt(sibling), sibling)).isTrue();
        assertThat(told.isReadBy(Someone.workingAt(elsewhere), elsewhere)).isFalse();
    }

    @Test
    void aCaseForEverybodyIsReadEverywhere() {
        Place elsewhere = Someone.anywhere();

        assertThat(Told.by(author, home, Audience.ALL).isReadBy(Someone.workingAt(elsewhere), elsewhere))
                .isTrue();
    }

    @Test
    void theAuthorReadsTheCaseAlsoAfterATransfer() {
        assertThat(Told.by(author, home, Audience.SECTION).isReadBy(author, Someone.anywhere()))
                .isTrue();
    }

    @Test
    void anUnsignedCaseTellsNobodyItsAuthor() {
        Case told = Told.signed(Byline.UNIT);

        assertThat(told.author()).isNull();
        assertThat(told.searchText()).doesNotContain(Text.fold("髙橋"));
        assertThat(Told.signed(Byline.PERSON).author()).isNotNull();
        assertThat(Told.signed(Byline.PERSON).searchText()).contains(Text.fold("高橋"));
    }

    @Test
    void theIdOfAnUnsignedCaseDoesNotTellTheMomentOfPublishing() {
        assertThat(Told.signed(Byline.UNIT).id().version()).isEqualTo(4);
        assertThat(Told.signed(Byline.PERSON).id().version()).isEqualTo(7);
    }

    @Test
    void aCaseIsFoundByItsTaskAndItsTextsInAnyWidth() {
        Case told = Told.by(author, home, Audience.ALL);

        assertThat(told.searchText()).contains(Text.fold("Ｔ０１"), Text.fold("議事録"), Text.fold("題名"));
    }

    @Test
    void onlyAHeadOrContactOfAnotherSectionAnswers() {
        Case told = Told.by(author, home, Audience.ALL);
        Place elsewhere = Someone.anywhere();

        assertThatCode(() -> told.requireAnswerFrom(Someone.speakingFor(elsewhere)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> told.requireAnswerFrom(Someone.workingAt(elsewhere)))
                .isInstanceOf(Forbidden.class)
                .hasMessage("not-section-contact");
        assertThatThrownBy(() -> told.requireAnswerFrom(Someone.leadingOnlyTheUnitOf(elsewhere)))
                .hasMessage("not-section-contact");
    }

    @Test
    void noSectionAnswersItsOwnCase() {
        Place neighbour = Someone.besides(home);

        assertThatThrownBy(() -> Told.by(author, home, Audience.ALL).requireAnswerFrom(Someone.speakingFor(neighbour)))
                .isInstanceOf(Conflict.class)
                .hasMessage("own-section");
    }

    @Test
    void everyReaderButTheAuthorMayTryItAlone() {
        Case told = Told.by(author, home, Audience.ALL);

        assertThat(told.mayFollow(Someone.workingAt(home))).isTrue();
        assertThatThrownBy(() -> told.requireFollowedBy(author)).hasMessage("own-case");
    }

    @Test
    void aTaskOfOneSectionOnlyIsKnownByItsOwnId() {
        CaseTask own = new CaseTask(
                UUID.randomUUID(),
                null,
                "S1",
                Told.by(author, home, Audience.ALL).section());

        assertThat(own.common()).isEqualTo(own.id());
    }
}
