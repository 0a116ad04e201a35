package org.meguri.people.transfer.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.meguri.people.RosterImport;
import org.meguri.people.RosterRow.Action;
import org.meguri.people.transfer.TransferBatch;
import org.meguri.people.transfer.TransferBatches;
import org.meguri.people.transfer.TransferConsequence;
import org.meguri.people.transfer.TransferLine;
import org.meguri.people.transfer.TransferUnitStep;
import org.meguri.people.web.CurrentActor;
import org.meguri.platform.Page;
import org.meguri.platform.web.Errors;
import org.meguri.platform.web.Reader;
import org.meguri.platform.web.Texts;

/** The page of a batch, which is shown by itself and beside every refused act. */
@RequestScoped
public class TransferSheets {

    private static final int ROWS = 100;
    private static final int WARNED = 20;

    /** A batch with what it means. */
    @CheckedTemplate(basePath = "transfer", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    public record TransferPage(
            TransferBatch batch,
            boolean draft,
            boolean due,
            List<Tally> tallies,
            int warnings,
            List<Warned> warned,
            List<TransferConsequence> consequences,
            List<Step> steps,
            Page<Line> lines,
            String action,
            String words,
            String path,
            String export,
            @Nullable Reading reading,
            Errors errors)
            implements TemplateInstance {}

    /** A file whose lines are not there yet; {@code problem} says in the reader's words why the reading ended. */
    public record Reading(
            RosterImport file,
            boolean interrupted,
            @Nullable String problem) {}

    /** How many lines mean the same. */
    public record Tally(Action action, long count) {}

    /** A step with its reason in the reader's words. */
    public record Step(TransferUnitStep step, String text, boolean rejected) {}

    /** A line with its reason in the reader's words. */
    public record Line(TransferLine line, @Nullable Action action, String text) {}

    /** A line to look at, and why in the reader's words. */
    public record Warned(TransferLine line, String text) {}

    private final CurrentActor actor;
    private final TransferBatches batches;
    private final Texts texts;
    private final Reader reader;
    private final Clock clock;

    TransferSheets(CurrentActor actor, TransferBatches batches, Texts texts, Reader reader, Clock clock) {
        this.actor = actor;
        this.batches = batches;
        this.texts = texts;
        this.reader = reader;
        this.clock = clock;
    }

    TransferPage of(UUID id, @Nullable Action action, @Nullable String q, int offset, Errors errors) {
        TransferBatch batch = batches.of(actor.get(), id);
        String words = q == null ? "" : q;
        String path = "/transfers/" + id + "?action=" + (action == null ? "" : action) + "&q="
                + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&";
        List<TransferBatches.Tally> counted = batches.tallies(batch);
        Function<Action, Tally> tally = one -> new Tally(
                one,
                counted.stream()
                        .filter(found -> found.action() == one)
                        .mapToLong(TransferBatches.Tally::count)
                        .sum());
        return new TransferPage(
                batch,
                batch.state() == TransferBatch.State.DRAFT,
                batch.isPending() && !batch.effectiveOn().isAfter(LocalDate.now(clock)),
                counted.isEmpty()
                        ? List.of()
                        : Arrays.stream(Action.values()).map(tally).toList(),
                Math.toIntExact(batches.warned(batch)),
                batches.warned(batch, WARNED).stream()
                        .map(line -> new Warned(line, String.valueOf(warning(line))))
                        .toList(),
                batches.consequences(batch),
                batches.steps(batch).stream()
                        .map(step -> new Step(step, text(step.reason(), step.detail()), step.reason() != null))
                        .toList(),
                batches.lines(batch, action, words, offset, ROWS)
                        .map(line -> new Line(line, line.action(), text(line.reason(), line.detail()))),
                action == null ? "" : action.name(),
                words,
                path,
                "/transfers/" + id + "/export?",
                batches.file(batch).map(this::reading).orElse(null),
                errors);
    }

    private Reading reading(RosterImport file) {
        String problem = file.problem();
        String value = file.problemValue();
        return new Reading(
                file,
                file.isInterrupted(clock.instant()),
                problem == null ? null : texts.of(problem, List.of(value == null ? "" : value), reader.locale()));
    }

    /** Where a file leads that was handed in: to its own page while something has still to be done with it. */
    String afterFile(UUID id) {
        return batches.file(batches.of(actor.get(), id))
                .map(file -> "/roster-imports/" + file.id())
                .orElse("/transfers/" + id);
    }

    /** What is said beside a line or step: its reason in the reader's words, or what it means. */
    String text(@Nullable String reason, String detail) {
        return reason == null ? detail : texts.of(reason, List.of(detail), reader.locale());
    }

    /** What HR should look at in the line, in the reader's words; null for nothing. */
    @Nullable
    String warning(TransferLine line) {
        String code = line.warning();
        String value = line.warningValue();
        return code == null ? null : texts.of(code, List.of(value == null ? "" : value), reader.locale());
    }

    static @Nullable Action action(@Nullable String typed) {
        for (Action action : Action.values()) {
            if (action.name().equals(typed)) {
                return action;
            }
        }
        return null;
    }
}
