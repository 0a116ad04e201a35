/** Sharing what was tried as cases, and what the other sections answer. */
@NullMarked
package org.meguri.share;

import org.jspecify.annotations.NullMarked;
