package org.meguri.learn.author.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.meguri.learn.folder.QuestionKind;
import org.meguri.learn.media.MediaKind;

/** The words of the pages on which courses are written. */
@MessageBundle("author")
public interface AuthorMessages {

    @Message
    String films();

    @Message
    String filmsHint();

    @Message
    String filmEnglish();

    @Message
    String filmTitle();

    @Message
    String filmCaptions();

    @Message
    String filmCaptionsNone();

    @Message
    String filmSilent();

    @Message
    String filmTranscript();

    @Message
    String filmTranscriptHint();

    @Message
    String helpTry();

    @Message
    String helpTryCode();

    @Message
    String previewing();

    @Message
    String previewingText();

    @Message
    String previewEnd();

    @Message
    String previewCourse();

    @Message
    String previewNext();

    @Message
    String previewNoQuestions();

    @Message
    String previewMark();

    @Message
    String like();

    @Message
    String likeHint();

    @Message
    String likeNone();

    @Message
    String previewQuiz(int all, int asked);

    @Message
    String ended();

    @Message
    String end();

    @Message
    String endText();

    @Message
    String teachAgain();

    @Message
    String drafts();

    @Message
    String draftsText();

    @Message
    String courses();

    @Message
    String changedBy(String name, String at);

    @Message
    String goOn();

    @Message
    String items();

    @Message
    String renew();

    @Message
    String fresh();

    @Message
    String title();

    @Message
    String titleEn();

    @Message
    String code();

    @Message
    String codeHint();

    @Message
    String begin();

    @Message
    String folder();

    @Message
    String file();

    @Message
    String fileHint();

    @Message
    String handIn();

    @Message
    String notPublished();

    @Message
    String download();

    @Message
    String publish();

    @Message
    String publishText();

    @Message
    String publishNow();

    @Message
    String missing(int count);

    @Message
    String modules();

    @Message
    String modulesNone();

    @Message
    String newModule();

    @Message
    String newLesson();

    @Message
    String add();

    @Message
    String course();

    @Message
    String summary();

    @Message
    String summaryEn();

    @Message
    String optional();

    @Message
    String save();

    @Message
    String drop();

    @Message
    String dropText();

    @Message
    String dropNow();

    @Message
    String moduleEdit();

    @Message
    String questions(int count);

    @Message
    String moveUp(String name);

    @Message
    String moveDown(String name);

    @Message
    String copy();

    @Message
    String copyOf(String name);

    @Message
    String remove();

    @Message
    String removeOf(String name);

    @Message
    String goals();

    @Message
    String goalsHint();

    @Message
    String goalsEn();

    @Message
    String leads();

    @Message
    String leadsPractice();

    @Message
    String leadsPracticeText();

    @Message
    String leadsExercise();

    @Message
    String leadsExerciseText();

    @Message
    String taskTitle();

    @Message
    String taskTitleEn();

    @Message
    String attempt();

    @Message
    String attemptEn();

    @Message
    String measure();

    @Message
    String measureHint();

    @Message
    String measureEn();

    @Message
    String tasks();

    @Message
    String tasksHint();

    @Message
    String share();

    @Message
    String shareEn();

    @Message
    String back();

    @Message
    String quiz();

    @Message
    String newQuestion();

    @Message
    String pass();

    @Message
    String draw();

    @Message
    String drawHint();

    @Message
    String text();

    @Message
    String textHint();

    @Message
    String textEn();

    @Message
    String preview();

    @Message
    String minutes(int minutes);

    @Message
    String tooLong();

    @Message
    String question();

    @Message
    String questionText();

    @Message
    String questionTextEn();

    @Message
    String choice(int number);

    @Message
    String right();

    @Message
    String choiceText();

    @Message
    String choiceTextEn();

    @Message
    String feedback();

    @Message
    String feedbackEn();

    @Message
    String english();

    @Message
    String choicesHint();

    @Message
    String questionRemove();

    @Message
    String media();

    @Message
    String mediaText();

    @Message
    String mediaCount(int count);

    @Message
    String mediaAdded();

    @Message
    String mediaAddedText();

    @Message
    String mediaList();

    @Message
    String mediaNone();

    @Message
    String mediaUnused();

    @Message
    String mediaUse(MediaKind.Use use);

    @Message
    String mediaAdd();

    @Message
    String mediaFile();

    @Message
    String mediaFileHint(int picture, int file, int film);

    @Message
    String mediaAlt();

    @Message
    String mediaAltHint();

    @Message
    String mediaDecorative();

    @Message
    String mediaPut();

    @Message
    String mediaInsert();

    @Message
    String mediaBusy();

    @Message
    String mediaDone();

    @Message
    String mediaDescribe();

    @Message
    String mediaFailed();

    @Message
    String help();

    @Message
    String helpPicture();

    @Message
    String helpPictureCode();

    @Message
    String helpPictureText();

    @Message
    String helpFile();

    @Message
    String helpFileCode();

    @Message
    String helpFilm();

    @Message
    String helpFilmCode();

    @Message
    String helpFilmText();

    @Message
    String helpPrompt();

    @Message
    String helpPromptCode();

    @Message
    String helpCall();

    @Message
    String helpCallCode();

    @Message
    String helpQuestion();

    @Message
    String helpQuestionCode();

    @Message
    String kind();

    @Message
    String kindOf(QuestionKind kind);

    @Message
    String kindText(QuestionKind kind);

    @Message
    String tries();

    @Message
    String triesHint();

    @Message
    String triesWaiting();

    @Message
    String draftKept();

    @Message
    String checks();

    @Message
    String checksText();

    @Message
    String toCheck();

    @Message
    String changedGuideline(String before, String now);

    @Message
    String changedTool(String name, String before, String now);

    @Message
    String checked();

    @Message
    String toolList();

    @Message
    String toolListText();

    @Message
    String toolName();

    @Message
    String toolVersion();

    @Message
    String toolMark();

    @Message
    String checkedGuideline();

    @Message
    String checkedGuidelineHint(String version);

    @Message
    String checkedGuidelineNone();

    @Message
    String checkedTools();

    @Message
    String checkedToolsHint();
}
