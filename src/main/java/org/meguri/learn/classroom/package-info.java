/** Classroom sessions: a place, a day, so many seats, and who came. */
@NullMarked
package org.meguri.learn.classroom;

import org.jspecify.annotations.NullMarked;
