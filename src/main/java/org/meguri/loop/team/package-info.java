/** A head's people: who they are, and whose move their loops wait for. */
@NullMarked
package org.meguri.loop.team;

import org.jspecify.annotations.NullMarked;
