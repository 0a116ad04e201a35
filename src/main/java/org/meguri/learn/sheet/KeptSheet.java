package org.meguri.learn.sheet;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.meguri.learn.Answer;
import org.meguri.platform.Ids;

/** The sheet of a quiz that somebody has begun to fill in. It is never marked; handing it in does that. */
@Entity
public class KeptSheet {

    private static final String GAP = "\t";

    @Id
    private UUID id;

    private UUID quizId;
    private UUID personId;
    private UUID sheet;

    /** A line for each question: the question, the choices, the words. */
    private String answers;

    private Instant keptAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected KeptSheet() {}

    KeptSheet(UUID quiz, UUID person, UUID sheet, Map<UUID, Answer> answers, Instant now) {
        this.id = Ids.next();
        this.quizId = quiz;
        this.personId = person;
        write(sheet, answers, now);
    }

    /** A sheet that is begun anew takes the place of the one before. */
    final void write(UUID theSheet, Map<UUID, Answer> given, Instant now) {
        this.sheet = theSheet;
        this.answers = given.entrySet().stream()
                .map(one -> line(one.getKey(), one.getValue()))
                .collect(Collectors.joining("\n"));
        this.keptAt = now;
    }

    private static String line(UUID question, Answer answer) {
        String words = Objects.requireNonNullElse(answer.text(), "").replaceAll("\\p{Cntrl}", " ");
        return Stream.of(
                        question.toString(),
                        answer.chosen().stream().map(UUID::toString).collect(Collectors.joining(",")),
                        words)
                .collect(Collectors.joining(GAP));
    }

    /** The number under which it is handed in. */
    public UUID sheet() {
        return sheet;
    }

    /** What was answered so far, by question. */
    public Map<UUID, Answer> answers() {
        return answers.lines()
                .map(line -> line.split(GAP, -1))
                .collect(Collectors.toMap(part -> UUID.fromString(part[0]), KeptSheet::answer));
    }

    private static Answer answer(String[] part) {
        List<UUID> chosen = Stream.of(part[1].split(","))
                .filter(one -> !one.isEmpty())
                .map(UUID::fromString)
                .toList();
        return new Answer(chosen, part[2].isEmpty() ? null : part[2]);
    }

    public Instant keptAt() {
        return keptAt;
    }
}
