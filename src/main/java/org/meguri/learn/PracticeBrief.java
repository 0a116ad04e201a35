package org.meguri.learn;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import java.util.List;
import java.util.UUID;
import org.meguri.platform.Ids;
import org.meguri.platform.Words;

/** What a module asks its learners to try at their own desk, on which kinds of task, and what to measure. */
@Entity
public class PracticeBrief {

    @Id
    private UUID id;

    @OneToOne(fetch = FetchType.LAZY)
    private Module module;

    private Words title;
    private Words attempt;
    private Words measure;
    private String taskCodes;

    @SuppressWarnings("NullAway.Init")
    protected PracticeBrief() {}

    /** @param taskCodes codes of the task catalogue, for example T05 */
    PracticeBrief(Module module, Words title, Words attempt, Words measure, List<String> taskCodes) {
        this.id = Ids.next();
        this.module = module;
        this.title = title;
        this.attempt = attempt;
        this.measure = measure;
        this.taskCodes = String.join(",", taskCodes);
    }

    public UUID id() {
        return id;
    }

    public Module module() {
        return module;
    }

    public Words title() {
        return title;
    }

    public Words attempt() {
        return attempt;
    }

    public Words measure() {
        return measure;
    }

    public List<String> taskCodes() {
        return List.of(taskCodes.split(","));
    }
}
