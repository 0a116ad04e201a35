package org.meguri.people.organisation.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.people.organisation.BodyLists;
import org.meguri.people.organisation.UnitHistories;

/** The words of the pages about the organisation and the bodies. */
@MessageBundle("organisation")
public interface OrganisationMessages {

    @Message
    String unitsTitle();

    @Message
    String unitsText(String day);

    @Message
    String toPeople();

    @Message
    String toLevels();

    @Message
    String toImports();

    @Message
    String toFigures();

    @Message
    String onDay();

    @Message
    String onDayHint();

    @Message
    String searchWords();

    @Message
    String show();

    @Message
    String changes();

    @Message
    String changeBefore(String day);

    @Message
    String changeSince(String day);

    @Message
    String changeAfter(String day);

    @Message
    String toToday();

    @Message
    String chartTitle(String name);

    @Message
    String openAll();

    @Message
    String closeAll();

    @Message
    String unitsNoneTitle();

    @Message
    String unitsNoneText();

    @Message
    String hitsNoneTitle();

    @Message
    String hitsNoneText();

    @Message
    String toTree();

    @Message
    String hitsTitle(String words);

    @Message
    String hitsText();

    @Message
    String unitName();

    @Message
    String unitCode();

    @Message
    String level();

    @Message
    String span();

    @Message
    String former();

    @Message
    String until();

    @Message
    String headNone();

    @Message
    String people(long number);

    @Message
    String crumbs();

    @Message
    String asOf(String day);

    @Message
    String notStanding();

    @Message
    String versions();

    @Message
    String below(String unit);

    @Message
    String peopleTitle(long number);

    @Message
    String peopleNone();

    @Message
    String personName();

    @Message
    String jobTitle();

    @Message
    String heads();

    @Message
    String acting();

    @Message
    String actingUntil(String day);

    @Message
    String belowTitle();

    @Message
    String predecessors();

    @Message
    String successors();

    @Message
    String levelsTitle();

    @Message
    String levelsText();

    @Message
    String levelNumber(int level);

    @Message
    String levelUnused();

    @Message
    String levelJa();

    @Message
    String levelEn();

    @Message
    String levelSection();

    @Message
    String levelSectionHint();

    @Message
    String save();

    @Message
    String bodiesTitle();

    @Message
    String bodiesText();

    @Message
    String bodyNew();

    @Message
    String bodyName();

    @Message
    String bodyNameEn();

    @Message
    String lgCode();

    @Message
    String lgCodeHint();

    @Message
    String opened();

    @Message
    String numberPeople();

    @Message
    String numberUnits();

    @Message
    String state();

    @Message
    String bodiesNoneTitle();

    @Message
    String bodiesNoneText();

    @Message
    String bodyNewText();

    @Message
    String bodyDo();

    @Message
    String linkTitle();

    @Message
    String linkText(String name);

    @Message
    String linkUntil(String until);

    @Message
    String linkNew();

    @Message
    String linkNewHint();

    @Message
    String toBodies();

    @Message
    String setupBody(String name);

    @Message
    String setupBodyText();

    @Message
    String setupInstallation();

    @Message
    String setupInstallationText();

    @Message
    String staffNumber();

    @Message
    String kana();

    @Message
    String login();

    @Message
    String loginHint();

    @Message
    String password();

    @Message
    String again();

    @Message
    String setupDo();

    @Message
    String administrator();

    @Message
    String change(UnitHistories.Change value);

    @Message
    String bodyState(BodyLists.State value);

    @Message
    String seeUnit();

    @Message
    String seePeople();
}
