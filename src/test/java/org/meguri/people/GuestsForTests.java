package org.meguri.people;

import java.time.Instant;
import org.meguri.platform.Words;

/** Guests for the tests of the rules. */
public final class GuestsForTests {

    private GuestsForTests() {}

    public static Person guest() {
        Body body = new Body(LgCode.parse("990019"), new Words("試験市", "Test City"), Instant.EPOCH);
        return new Person(body, "guest.abcdefgh", "外部 知恵", "", null, Employment.GUEST);
    }
}
