package org.meguri.practice.prompt;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** The prompt with which the next try of a practice begins; one for each practice, gone once a try has been recorded. */
@Entity
public class PreparedPrompt {

    @Id
    private UUID practiceId;

    private String text;
    private Instant preparedAt;

    @SuppressWarnings("NullAway.Init")
    protected PreparedPrompt() {}

    PreparedPrompt(UUID practice, String text, Instant now) {
        this.practiceId = practice;
        this.text = text;
        this.preparedAt = now;
    }

    void become(String other, Instant now) {
        this.text = other;
        this.preparedAt = now;
    }

    public String text() {
        return text;
    }

    public Instant preparedAt() {
        return preparedAt;
    }
}
