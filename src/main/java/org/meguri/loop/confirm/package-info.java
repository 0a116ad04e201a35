/** The reports that wait for a head, the oldest first. */
@NullMarked
package org.meguri.loop.confirm;

import org.jspecify.annotations.NullMarked;
