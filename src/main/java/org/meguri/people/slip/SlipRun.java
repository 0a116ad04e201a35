package org.meguri.people.slip;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.meguri.people.Actor;

/** One issue of slips while it is made and until it has been shown. It lives in memory only. */
public final class SlipRun {

    /** How far it is. */
    public enum State {
        /** accounts are being opened */
        WORKING,
        /** all slips are there and wait to be shown */
        READY,
        /** they were shown once and are gone */
        SHOWN,
        /** something went wrong half-way; those made before it can be shown */
        BROKEN
    }

    private final UUID id;
    private final UUID person;
    private final @Nullable UUID session;
    private final String scope;
    private final int total;
    private final Instant until;
    private final List<Slip> slips = new ArrayList<>();
    private int done;
    private int skipped;
    private State state = State.WORKING;

    SlipRun(UUID id, Actor by, String scope, int total, Instant until) {
        this.id = id;
        this.person = by.person();
        this.session = by.session();
        this.scope = scope;
        this.total = total;
        this.until = until;
    }

    boolean isOf(Actor actor) {
        return actor.isSelf(person) && Objects.equals(actor.session(), session);
    }

    synchronized void add(List<Slip> made, int left) {
        slips.addAll(made);
        done += made.size() + left;
        skipped += left;
    }

    synchronized void finish(boolean whole) {
        state = whole ? State.READY : State.BROKEN;
    }

    /** Hands the slips out, once; afterwards nobody has them. */
    synchronized Optional<List<Slip>> take() {
        boolean there = state == State.READY || state == State.BROKEN && !slips.isEmpty();
        if (!there) {
            return Optional.empty();
        }
        List<Slip> handedOut = List.copyOf(slips);
        slips.clear();
        state = State.SHOWN;
        return Optional.of(handedOut);
    }

    public UUID id() {
        return id;
    }

    /** For which part of the organisation. */
    public String scope() {
        return scope;
    }

    public int total() {
        return total;
    }

    /** Until when the temporary passwords are good. */
    public Instant until() {
        return until;
    }

    public synchronized int done() {
        return done;
    }

    /** Who got an account from somebody else meanwhile. */
    public synchronized int skipped() {
        return skipped;
    }

    /** How many slips there are to be shown. */
    public synchronized int ready() {
        return slips.size();
    }

    public synchronized State state() {
        return state;
    }
}
