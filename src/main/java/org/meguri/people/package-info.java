/** Who works where, in which post, with which rights, on which day. */
@NullMarked
package org.meguri.people;

import org.jspecify.annotations.NullMarked;
