package org.meguri.share.prompt;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Person;
import org.meguri.platform.Ids;

/** One version of a prompt. It never changes; a later one follows it. */
@Entity
public class PromptVersion {

    /**
     * Who wrote it, when, and under which guideline.
     *
     * @param guidelineOn the first day of the guideline that held then; null where the body had none
     */
    record Writing(Person by, Instant at, @Nullable LocalDate guidelineOn) {}

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Prompt prompt;

    private int number;
    private String title;
    private String purpose;
    private String text;
    private String tool;
    private String toolVersion;
    private @Nullable String model;
    private String tasks;
    private int infoClass;
    private @Nullable LocalDate guidelineOn;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person writtenBy;

    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected PromptVersion() {}

    PromptVersion(Prompt prompt, int number, PromptText text, Writing writing) {
        this.id = Ids.next();
        this.prompt = prompt;
        this.number = number;
        this.title = text.title();
        this.purpose = text.purpose();
        this.text = text.text();
        this.tool = text.tool();
        this.toolVersion = text.toolVersion();
        this.model = text.model();
        this.tasks = "," + String.join(",", text.tasks()) + ",";
        this.infoClass = Objects.requireNonNull(text.infoClass());
        this.guidelineOn = writing.guidelineOn();
        this.writtenBy = writing.by();
        this.writtenAt = writing.at();
    }

    public UUID id() {
        return id;
    }

    public Prompt prompt() {
        return prompt;
    }

    /** Its number among the versions of the prompt, from 1. */
    public int number() {
        return number;
    }

    public PromptText text() {
        return new PromptText(title, purpose, text, tool, toolVersion, model, tasks(), infoClass);
    }

    /** The codes of the tasks it is for. */
    public List<String> tasks() {
        return Stream.of(tasks.split(",")).filter(code -> !code.isEmpty()).toList();
    }

    /** The names of its gaps, in the order of the text. */
    public List<String> gaps() {
        return PromptGaps.names(text);
    }

    public String tool() {
        return tool;
    }

    public String toolVersion() {
        return toolVersion;
    }

    /** The first day of the guideline under which it was written; null where there was none. */
    public @Nullable LocalDate guidelineOn() {
        return guidelineOn;
    }

    public Person writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
