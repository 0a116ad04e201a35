package org.meguri.learn.audience;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.meguri.people.Body;
import org.meguri.platform.Ids;
import org.meguri.platform.Text;
import org.meguri.platform.Words;
import org.meguri.platform.problem.Invalid;

/** Days on which a body asks nobody to finish a course (静かな期間): the council, the budget, the transfers. */
@Entity
public class QuietPeriod {

    private static final int NAME = 100;

    /** A period that is longer is a mistake in the year. */
    private static final int LONGEST = 120;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Body body;

    private Words name;
    private LocalDate firstDay;
    private LocalDate lastDay;

    @SuppressWarnings("NullAway.Init")
    protected QuietPeriod() {}

    QuietPeriod(Body body, Words name, LocalDate firstDay, LocalDate lastDay) {
        new Invalid.Check()
                .that(!name.ja().isEmpty(), "name", "required")
                .that(Text.length(name.ja()) <= NAME, "name", "too-long", NAME)
                .that(name.en() == null || Text.length(name.en()) <= NAME, "nameEn", "too-long", NAME)
                .that(!lastDay.isBefore(firstDay), "to", "days-order")
                .that(ChronoUnit.DAYS.between(firstDay, lastDay) < LONGEST, "to", "quiet-too-long", LONGEST)
                .orThrow();
        this.id = Ids.next();
        this.body = body;
        this.name = name;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    public UUID id() {
        return id;
    }

    public Words name() {
        return name;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }
}
