/** Modules proven by a small real task: who can do it already says so, and a trainer looks at it. */
@NullMarked
package org.meguri.learn.prior;

import org.jspecify.annotations.NullMarked;
