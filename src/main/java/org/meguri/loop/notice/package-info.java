/** Tells people what happened in a loop and what waits for them. */
@NullMarked
package org.meguri.loop.notice;

import org.jspecify.annotations.NullMarked;
