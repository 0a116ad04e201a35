package org.meguri.learn.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about learning. */
@MessageBundle("learn")
public interface LearnMessages {

    @Message
    String courses();

    @Message
    String transcript();

    @Message
    String noCourses();

    @Message
    String noCoursesText();

    @Message
    String courseSize(int modules, int minutes);

    @Message
    String passed();

    @Message
    String percent(int percent);

    @Message
    String goals();

    @Message
    String lessons();

    @Message
    String enrol();

    @Message
    String begin();

    @Message
    String goOn();

    @Message
    String takeQuiz();

    @Message
    String quiz();

    @Message
    String questions(int count);

    @Message
    String minutes(int minutes);

    @Message
    String read();

    @Message
    String why(int percent);

    @Message
    String whyText(int total, int done);

    @Message
    String whyPassed();

    @Message
    String brief(String title);

    @Message
    String exercise(String title);

    @Message
    String lessonNumber(int number);

    @Message
    String lessonOf(int number, int total);

    @Message
    String finished();

    @Message
    String finishedToQuiz();

    @Message
    String nextIs(String title, int minutes);

    @Message
    String quizFollows(int count, String then);

    @Message
    String quizText(int count, int percent);

    @Message
    String question(int number);

    @Message
    String chooseAll();

    @Message
    String submitQuiz();

    @Message
    String result();

    @Message
    String resultPassed();

    @Message
    String resultNotYet();

    @Message
    String resultUnit();

    @Message
    String resultPass(int percent);

    @Message
    String resultPractice();

    @Message
    String resultAgain();

    @Message
    String toPractice();

    @Message
    String toCourse();

    @Message
    String toCourses();

    @Message
    String toLessons();

    @Message
    String again();

    @Message
    String explained();

    @Message
    String right();

    @Message
    String notRight();

    @Message
    String yourAnswer();

    @Message
    String rightChoice();

    @Message
    String copy();

    @Message
    String copied();

    @Message
    String programme();

    @Message
    String programmeNone();

    @Message
    String programmeNoneText();

    @Message
    String programmeText();

    @Message
    String programmeOpen();

    @Message
    String programmeClosed();

    @Message
    String programmeTitle();

    @Message
    String programmeTitleEn();

    @Message
    String programmeVision();

    @Message
    String programmeVisionHint();

    @Message
    String programmeVisionEn();

    @Message
    String programmeYear();

    @Message
    String programmeYearHint();

    @Message
    String programmeOwner();

    @Message
    String programmeOwnerHint();

    @Message
    String programmeOwnerNow(String name);

    @Message
    String programmeOwnerNone();

    @Message
    String programmeOptional();

    @Message
    String programmeSave();

    @Message
    String programmeOpenNow();

    @Message
    String programmeOpenText();

    @Message
    String quizUnlimited();

    @Message
    String quizTimes(int tries);

    @Message
    String quizLeft(int left);

    @Message
    String sheetAgain();

    @Message
    String sheetKept();

    @Message
    String sheetLost();

    @Message
    String courseEnded();

    @Message
    String courseEndedText();

    @Message
    String courseEndedMine();

    @Message
    String programmeAdd();

    @Message
    String programmeAddText();

    @Message
    String programmeCourses();

    @Message
    String programmeCoursesNone();

    @Message
    String programmeCourse();

    @Message
    String programmeCourseHint();

    @Message
    String programmeCourseMove();

    @Message
    String attended();

    @Message
    String workedAnswer();

    @Message
    String quizUsedUp();

    @Message
    String quizUsedUpText();

    @Message
    String markHint();

    @Message
    String orderHint();

    @Message
    String orderPlace(String text);

    @Message
    String orderNone();

    @Message
    String orderUp();

    @Message
    String orderDown();

    @Message
    String orderNow();

    @Message
    String shortHint();

    @Message
    String yourWords();

    @Message
    String shortUnknown();

    @Message
    String placed(int place);

    @Message
    String rightPlace();

    @Message
    String otherPlace();

    @Message
    String marked();

    @Message
    String wrongPassage();
}
