/** The loop: what happened in learning, practice and sharing as one record with an owner and a clock. */
@NullMarked
package org.meguri.loop;

import org.jspecify.annotations.NullMarked;
