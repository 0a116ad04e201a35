/** Insight: what the loops of a body add up to, read only, every figure with the day on which it stood. */
@NullMarked
package org.meguri.insight;

import org.jspecify.annotations.NullMarked;
