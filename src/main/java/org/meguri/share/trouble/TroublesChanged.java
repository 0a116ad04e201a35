package org.meguri.share.trouble;

import java.util.UUID;

/** A trouble of the body was told, answered or taken back. */
record TroublesChanged(UUID body) {}
