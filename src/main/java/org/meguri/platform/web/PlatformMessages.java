package org.meguri.platform.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the frame of every page. */
@MessageBundle("platform")
public interface PlatformMessages {

    @Message
    String product();

    @Message
    String skip();

    @Message
    String navigation();

    @Message
    String menu();

    @Message
    String sample();

    @Message
    String signOut();

    @Message
    String footer();

    @Message
    String nav(NavItem item);

    @Message
    String errorsTitle();

    @Message
    String errorsStale();

    @Message
    String keptTitle();

    @Message
    String keptText();

    @Message
    String toHome();

    @Message
    String pages();

    @Message
    String previousPage();

    @Message
    String nextPage();

    @Message
    String range(int first, int last, long total);

    @Message
    String optional();

    @Message
    String required();

    @Message
    String home(HomeTab value);

    @Message
    String homes();

    @Message
    String download();

    @Message
    String downloadXlsx();

    @Message
    String downloadUtf8();

    @Message
    String downloadWindows();

    @Message
    String lostTitle();

    @Message
    String lostText(String file, long count);

    @Message
    String lostWays();

    @Message
    String lostUtf8();

    @Message
    String lostXlsx();

    @Message
    String lostAnyway();

    @Message
    String lostWaysText();

    @Message
    String lostList();

    @Message
    String lostRow();

    @Message
    String lostColumn();

    @Message
    String lostCell();

    @Message
    String lostLetter();

    @Message
    String lostCode();

    @Message
    String lostMark();

    @Message
    String lostGeta();

    @Message
    String lostMore(int shown, long count);

    @Message
    String guardMask();

    @Message
    String guardWhy();

    @Message
    String guardChoose();

    @Message
    String guardKeep();

    @Message
    String guardNote();

    @Message
    String dateFormat();

    @Message
    String period();

    @Message
    String peopleArea();

    @Message
    String peopleTab(PeopleTab value);

    @Message
    String learnArea();

    @Message
    String learnTab(LearnTab value);

    @Message
    String practiceArea();

    @Message
    String practiceTab(PracticeTab value);

    @Message
    String inbox();

    @Message
    String unseen();
}
