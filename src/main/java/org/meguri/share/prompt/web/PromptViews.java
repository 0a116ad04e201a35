package org.meguri.share.prompt.web;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;
import org.meguri.people.Units;
import org.meguri.people.web.CurrentActor;
import org.meguri.practice.WorkTask;
import org.meguri.practice.WorkTasks;
import org.meguri.share.prompt.Present;
import org.meguri.share.prompt.Prompt;
import org.meguri.share.prompt.PromptRow;
import org.meguri.share.prompt.PromptVerdict;
import org.meguri.share.prompt.PromptVersion;
import org.meguri.share.prompt.Prompts;

/** Gathers what the pages of the prompt library show. */
@RequestScoped
public class PromptViews {

    /** A prompt as listed, with the names of its tasks. */
    public record Line(PromptRow row, String tasks, String unit, boolean changed) {}

    /** A task that can be chosen. */
    public record Choice(String code, String label, boolean chosen) {}

    /**
     * A prompt in one of its versions.
     *
     * @param changes what has changed since that version was written
     * @param own what the reader said of it
     * @param tryable the reader's practices into which it can be put
     */
    public record View(
            Prompt prompt,
            PromptVersion shown,
            List<PromptVersion> versions,
            List<Present.Change> changes,
            List<PromptVerdict> verdicts,
            @Nullable PromptVerdict own,
            String tasks,
            String unit,
            List<Prompts.Tryable> tryable,
            boolean mayKeep,
            Locale locale) {

        public boolean isNewest() {
            return shown.number() == prompt.number();
        }

        public long worked() {
            return verdicts.stream().filter(PromptVerdict::worked).count();
        }

        public long judged() {
            return verdicts.size();
        }

        /** What was said with a word of context. */
        public List<PromptVerdict> told() {
            return verdicts.stream().filter(one -> one.context() != null).toList();
        }

        String ownWorked() {
            return own == null ? "" : own.worked() ? "yes" : "no";
        }

        String ownContext() {
            String said = own == null ? null : own.context();
            return said == null ? "" : said;
        }

        /** The practice about one of its tasks, else the newest. */
        String firstPractice() {
            return tryable.stream()
                    .filter(one -> shown.tasks().contains(one.taskCode()))
                    .findFirst()
                    .or(() -> tryable.stream().findFirst())
                    .map(one -> one.practice().toString())
                    .orElse("");
        }
    }

    private final CurrentActor actor;
    private final Prompts prompts;
    private final WorkTasks tasks;
    private final Units units;

    PromptViews(CurrentActor actor, Prompts prompts, WorkTasks tasks, Units units) {
        this.actor = actor;
        this.prompts = prompts;
        this.tasks = tasks;
        this.units = units;
    }

    List<Line> lines(List<PromptRow> rows, Present present) {
        Actor who = actor.get();
        Map<String, String> names = names(who);
        var tree = units.tree(who.body());
        return rows.stream()
                .map(row -> new Line(
                        row,
                        joined(row.taskCodes(), names),
                        tree.label(row.unit(), who.locale()),
                        !row.retired()
                                && !present.since(row.tool(), row.toolVersion(), row.guidelineOn())
                                        .isEmpty()))
                .toList();
    }

    View of(UUID id, @Nullable Integer number) {
        Actor who = actor.get();
        Prompt prompt = prompts.of(who, id);
        List<PromptVersion> versions = prompts.versions(who, id);
        PromptVersion shown = number == null ? versions.get(0) : prompts.version(who, id, number);
        List<PromptVerdict> verdicts = prompts.verdicts(shown);
        boolean usable = !prompt.isRetired() && shown.number() == prompt.number();
        return new View(
                prompt,
                shown,
                versions,
                usable ? prompts.present(who).since(shown.tool(), shown.toolVersion(), shown.guidelineOn()) : List.of(),
                verdicts,
                verdicts.stream()
                        .filter(one -> who.isSelf(one.person().id()))
                        .findFirst()
                        .orElse(null),
                joined(shown.tasks(), names(who)),
                units.tree(who.body()).label(prompt.unit().id(), who.locale()),
                usable ? prompts.tryable(who) : List.of(),
                prompt.mayKeep(who) && !prompt.isRetired(),
                who.locale());
    }

    /** The tasks of the reader's section and of the catalogue. */
    List<Choice> tasks(Collection<String> chosen) {
        Actor who = actor.get();
        return tasks.forSection(who.body(), who.division()).stream()
                .map(task -> new Choice(task.code(), task.name().in(who.locale()), chosen.contains(task.code())))
                .toList();
    }

    private Map<String, String> names(Actor who) {
        return tasks.forSection(who.body(), who.division()).stream()
                .collect(Collectors.toMap(WorkTask::code, task -> task.name().in(who.locale()), (one, other) -> one));
    }

    /** The names of the tasks; of a task that only another section has the code. */
    private static String joined(List<String> codes, Map<String, String> names) {
        List<String> shown = new ArrayList<>();
        codes.forEach(code -> shown.add(names.getOrDefault(code, code)));
        return String.join("、", shown);
    }
}
