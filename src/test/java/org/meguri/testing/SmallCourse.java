package org.meguri.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.meguri.learn.folder.CourseFolder;
import org.meguri.learn.folder.CourseZip;

/** Courses with one module M1, published by the trainer; publishing another text under the same code makes a new edition. */
public final class SmallCourse {

    /** A module that opens no loop. */
    public static final String EXERCISE = "exercise: {title: {ja: 題}, text: {ja: 文}}";

    /** A module that opens one. */
    public static final String BRIEF = "brief: {title: {ja: 課題}, attempt: {ja: 試す}, measure: {ja: 分}, tasks: [T05]}";

    /** One question to choose from. */
    public static final String CHOICE = "pass: 80\ndraw: 1\nquestions:\n  - id: q1\n    text: {ja: 問い}\n    choices:\n"
            + "      - {text: {ja: 正しい}, correct: true, feedback: {ja: はい}}\n"
            + "      - {text: {ja: 誤り}, feedback: {ja: いいえ}}\n";

    private SmallCourse() {}

    /** Publishes a course with an exercise and a question to choose from. */
    public static void publish(World world, String code, String... lessons) {
        publishAs(world, code, EXERCISE, CHOICE, lessons);
    }

    /** Publishes a course; the lessons are named by what they say. */
    public static void publishAs(World world, String code, String lead, String quiz, String... lessons) {
        Map<String, String> files = new HashMap<>(Map.of(
                "course.yaml",
                "code: " + code + "\ntitle: {ja: 講座" + code + "}\nsummary: {ja: 要約}\nmodules: [M1]\n",
                "M1/quiz.yaml",
                quiz));
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < lessons.length; i++) {
            files.put("M1/l" + i + ".ja.md", "# " + lessons[i] + "\n\n" + lessons[i] + "の文\n");
            names.append(i == 0 ? "" : ", ").append("l").append(i);
        }
        files.put(
                "M1/module.yaml",
                "code: M1\ntitle: {ja: 単元}\ngoals: [{ja: できる}]\nlessons: [" + names + "]\n" + lead
                        + "\nshare: {ja: 共有}\n");
        String draft = world.as("trainer")
                .contentType("application/zip")
                .body(CourseZip.pack(CourseFolder.of(files)))
                .post("/api/v1/course-drafts/folders")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        world.as("trainer")
                .put("/api/v1/course-drafts/" + draft + "/publication")
                .then()
                .statusCode(204);
    }

    /** Answers the quiz of the edition that is taught now, rightly or not. */
    public static void answer(World world, String login, String code, boolean rightly) {
        answerQuiz(world, login, world.as(login).get("/api/v1/courses/" + code).path("modules[0].quiz.id"), rightly);
    }

    /** Answers a quiz of {@link #CHOICE}, rightly or not. */
    public static void answerQuiz(World world, String login, String quiz, boolean rightly) {
        var sheet = world.as(login).get("/api/v1/quizzes/" + quiz).jsonPath();
        String choice =
                sheet.getString("questions[0].choices.find { it.text == '" + (rightly ? "正しい" : "誤り") + "' }.id");
        world.as(login)
                .body(Map.of(
                        "sheet",
                        sheet.getString("sheet"),
                        "answers",
                        List.of(Map.of("question", sheet.getString("questions[0].id"), "choices", List.of(choice)))))
                .post("/api/v1/quizzes/" + quiz + "/attempts")
                .then()
                .statusCode(201);
    }
}
