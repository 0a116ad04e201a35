package org.meguri.share;

import java.time.Instant;
import java.util.UUID;
import org.meguri.people.Actor;
import org.meguri.platform.Words;

/** Cases for the tests of the rules. */
final class Told {

    static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    private static final Story WHOLE = Story.typed("題名", "困りごと", "試したこと", "結果", "理由", "助言", "指示文");

    private Told() {}

    static Case by(Actor author, Place place, Audience audience) {
        return as(author, place, new PublishCase.Telling(CaseKind.SUCCESS, Byline.PERSON, audience, WHOLE));
    }

    static Case signed(Byline byline) {
        Place place = Someone.anywhere();
        return as(
                Someone.workingAt(place),
                place,
                new PublishCase.Telling(CaseKind.SUCCESS, byline, Audience.ALL, WHOLE));
    }

    static Case as(Actor author, Place place, PublishCase.Telling telling) {
        return new Case(
                author,
                UUID.randomUUID(),
                null,
                place,
                new Words("総務課", null),
                new CaseTask(UUID.randomUUID(), UUID.randomUUID(), "T01", new Words("議事録の要約", "Minutes")),
                telling,
                Figures.of(2, 2, 240, 80, 50),
                NOW);
    }
}
