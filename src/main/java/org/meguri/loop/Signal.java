package org.meguri.loop;

/**
 * Something that happened, as the loop hears it. Each signal says which fact it adds; what stage follows is worked out from
 * all facts together, because signals may come in any order (a try before the quiz, a case before the report).
 */
public enum Signal {
    /** A practice was opened. */
    OPENED {
        @Override
        LoopState on(LoopState state) {
            return state;
        }
    },
    /** The first lesson was read. */
    BEGUN {
        @Override
        LoopState on(LoopState state) {
            return state.withBegun();
        }
    },
    /** The quiz was passed. */
    LEARNED {
        @Override
        LoopState on(LoopState state) {
            return state.withLearned();
        }
    },
    /** A task was chosen and a day set. */
    PLANNED {
        @Override
        LoopState on(LoopState state) {
            return state.withPlanned();
        }
    },
    /** A try was recorded. */
    TRIED {
        @Override
        LoopState on(LoopState state) {
            return state.withTried();
        }
    },
    /** Something stands in the way. */
    BLOCKED {
        @Override
        LoopState on(LoopState state) {
            return state.withBlockers(state.blockers() + 1);
        }
    },
    /** One obstacle less. */
    UNBLOCKED {
        @Override
        LoopState on(LoopState state) {
            return state.withBlockers(Math.max(0, state.blockers() - 1));
        }
    },
    /** The employee said it is done. */
    REPORTED {
        @Override
        LoopState on(LoopState state) {
            return state.withReported(true);
        }
    },
    /** The manager asked back. */
    RETURNED {
        @Override
        LoopState on(LoopState state) {
            return state.endorsed() ? state : state.withReported(false);
        }
    },
    /** The manager's time ran out and somebody else was asked. */
    ESCALATED {
        @Override
        LoopState on(LoopState state) {
            return state;
        }
    },
    /** A person confirmed it. */
    ENDORSED {
        @Override
        LoopState on(LoopState state) {
            return state.withEndorsed();
        }
    },
    /** Nobody answered in time: it counts, unconfirmed (未確認). */
    EXPIRED {
        @Override
        LoopState on(LoopState state) {
            return state.withEndorsed();
        }
    },
    /** A case was published; publishing counts as reporting. */
    PUBLISHED {
        @Override
        LoopState on(LoopState state) {
            return state.withShared();
        }
    },
    /** Another section reported a practice that follows the case. */
    REUSED {
        @Override
        LoopState on(LoopState state) {
            return state.withReused();
        }
    },
    DECLINED {
        @Override
        LoopState on(LoopState state) {
            return state.ending(LoopState.Ending.DECLINED);
        }
    },
    WITHDRAWN {
        @Override
        LoopState on(LoopState state) {
            return state.ending(LoopState.Ending.WITHDRAWN);
        }
    },
    /** The person is away: the clock stands still. */
    PAUSED {
        @Override
        LoopState on(LoopState state) {
            return state;
        }
    },
    /** The person is back. */
    RESUMED {
        @Override
        LoopState on(LoopState state) {
            return state;
        }
    },
    /** The person went to another unit. */
    MOVED {
        @Override
        LoopState on(LoopState state) {
            return state;
        }
    },
    /** Whoever had the move is no longer there; somebody else has it, or nobody. */
    HANDED_OVER {
        @Override
        LoopState on(LoopState state) {
            return state;
        }
    };

    /** What is known after the signal. Every signal is accepted in every state. */
    abstract LoopState on(LoopState state);
}
