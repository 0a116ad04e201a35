package org.meguri.practice.answer;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Person;
import org.meguri.platform.Ids;

/** A template for answers (返事のひな形). It is its trainer's alone. */
@Entity
public class AnswerTemplate {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    private String name;
    private String goodPoint;
    private String tryNext;
    private @Nullable String showTo;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected AnswerTemplate() {}

    AnswerTemplate(Person person, String name, AnswerText text) {
        this.id = Ids.next();
        this.person = person;
        write(name, text);
    }

    final void write(String newName, AnswerText text) {
        this.name = newName;
        this.goodPoint = text.goodPoint();
        this.tryNext = text.tryNext();
        this.showTo = text.showTo();
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public AnswerText text() {
        return new AnswerText(goodPoint, tryNext, showTo);
    }

    public int version() {
        return version;
    }
}
