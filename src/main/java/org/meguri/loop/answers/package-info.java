/** The reports that wait for a trainer's answer, one after the other or many at once. */
@NullMarked
package org.meguri.loop.answers;

import org.jspecify.annotations.NullMarked;
