package org.meguri.people.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.people.Duty;
import org.meguri.people.Employment;
import org.meguri.people.PersonCards;
import org.meguri.people.Posting;
import org.meguri.people.Role;
import org.meguri.people.RosterImport;
import org.meguri.people.RosterRow;

/** The words of the pages about people. */
@MessageBundle("people")
public interface PeopleMessages {

    @Message
    String signIn();

    @Message
    String login();

    @Message
    String password();

    @Message
    String body();

    @Message
    String bodyAsk();

    @Message
    String bodyNone();

    @Message
    String signInHelp();

    @Message
    String demoTitle();

    @Message
    String demoText();

    @Message
    String demoRole();

    @Message
    String demoLogin();

    @Message
    String demoWho();

    @Message
    String demoPassword();

    @Message
    String demoRoleOf(DemoPeople.Position value);

    @Message
    String preferences();

    @Message
    String dates();

    @Message
    String datesEra();

    @Message
    String datesWestern();

    @Message
    String save();

    @Message
    String changePassword();

    @Message
    String passwordTemporary();

    @Message
    String passwordCurrent();

    @Message
    String passwordNext();

    @Message
    String passwordAgain();

    @Message
    String passwordHint();

    @Message
    String setup();

    @Message
    String setupText();

    @Message
    String lgCode();

    @Message
    String lgCodeHint();

    @Message
    String bodyName();

    @Message
    String bodyNameEn();

    @Message
    String administrator();

    @Message
    String staffNumber();

    @Message
    String personName();

    @Message
    String kana();

    @Message
    String setupDo();

    @Message
    String peopleTitle();

    @Message
    String peopleText();

    @Message
    String peopleFound(long total);

    @Message
    String peopleNoneTitle();

    @Message
    String peopleNoneText();

    @Message
    String search();

    @Message
    String searchWords();

    @Message
    String unit();

    @Message
    String unitAll();

    @Message
    String titleOf();

    @Message
    String toUnits();

    @Message
    String toImports();

    @Message
    String toPeople();

    @Message
    String employment();

    @Message
    String employmentOf(Employment value);

    @Message
    String occupation();

    @Message
    String otherName();

    @Message
    String leftOn();

    @Message
    String posts();

    @Message
    String postsNone();

    @Message
    String postKind();

    @Message
    String postKindOf(Posting.Kind value);

    @Message
    String postState(Posting.State value);

    @Message
    String postFrom();

    @Message
    String postTo();

    @Message
    String roles();

    @Message
    String rolesNone();

    @Message
    String role();

    @Message
    String roleOf(Role value);

    @Message
    String roleWhere();

    @Message
    String roleEverywhere();

    @Message
    String roleEnd();

    @Message
    String roleEnded();

    @Message
    String roleGrant();

    @Message
    String roleFrom();

    @Message
    String roleFromHint();

    @Message
    String roleTo();

    @Message
    String roleToHint();

    @Message
    String optional();

    @Message
    String account();

    @Message
    String accountState(PersonCards.AccountState value);

    @Message
    String accountLogin();

    @Message
    String accountLoginHint();

    @Message
    String accountOpen();

    @Message
    String accountReopen();

    @Message
    String accountReset();

    @Message
    String accountResetText();

    @Message
    String accountClose();

    @Message
    String accountCloseText();

    @Message
    String slipTitle();

    @Message
    String slipText();

    @Message
    String slipDone();

    @Message
    String people(long total);

    @Message
    String rosterTitle();

    @Message
    String rosterText();

    @Message
    String rosterKind();

    @Message
    String rosterKindOf(RosterImport.Kind value);

    @Message
    String rosterKindHint(RosterImport.Kind value);

    @Message
    String rosterHandIn();

    @Message
    String rosterColumns();

    @Message
    String rosterHistory();

    @Message
    String rosterHistoryNoneTitle();

    @Message
    String rosterHistoryNoneText();

    @Message
    String rosterWhen();

    @Message
    String rosterBy();

    @Message
    String rosterFileName();

    @Message
    String rosterStateTitle();

    @Message
    String rosterState(RosterImport.State value);

    @Message
    String rosterEffective();

    @Message
    String rosterRejected();

    @Message
    String rosterOf(String who, String moment);

    @Message
    String rosterAppliedAt(String moment);

    @Message
    String rosterCounts();

    @Message
    String rosterRows();

    @Message
    String rosterAction(RosterRow.Action value);

    @Message
    String rosterActionAll();

    @Message
    String rosterActionTitle();

    @Message
    String rosterWords();

    @Message
    String rosterNarrow();

    @Message
    String rosterLine();

    @Message
    String rosterKey();

    @Message
    String rosterName();

    @Message
    String rosterDetail();

    @Message
    String rosterRowsNone();

    @Message
    String rosterApply();

    @Message
    String rosterApplyText(int count);

    @Message
    String rosterNothing();

    @Message
    String rosterDownloadText();

    @Message
    String rosterNewTitles();

    @Message
    String rosterNewTitlesText();

    @Message
    String duty(Duty value);

    @Message
    String rosterAnother();

    @Message
    String adminTitle();

    @Message
    String adminFirst();

    @Message
    String adminMove(AdminPages.Move value);

    @Message
    String adminMoveText(AdminPages.Move value);

    @Message
    String adminHealth();

    @Message
    String adminDatabase();

    @Message
    String adminWell();

    @Message
    String adminUnwell();

    @Message
    String adminScheduler();

    @Message
    String adminRunning();

    @Message
    String adminStopped();

    @Message
    String adminVersion();

    @Message
    String adminLastImport();

    @Message
    String adminLastNone();

    @Message
    String adminTransfer();

    @Message
    String adminTransferText(String day, long total);

    @Message
    String adminTransferNone();

    @Message
    String adminAccounts();

    @Message
    String adminOpen();

    @Message
    String adminTemporary();

    @Message
    String adminWithout();

    @Message
    String adminLocked();

    @Message
    String adminLockedNone();

    @Message
    String adminOutlived();

    @Message
    String adminOutlivedNone();

    @Message
    String toCard();

    @Message
    String formerNames();

    @Message
    String formerUntil(String day);

    /** {@code to} is empty while the name is used. */
    @Message
    String usedDays(String from, String to);

    @Message
    String foundAs();
}
