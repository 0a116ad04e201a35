/** Praise for a genuine attempt (ねぎらい), whatever came of it: said by a head or a trainer, counted nowhere. */
@NullMarked
package org.meguri.practice.praise;

import org.jspecify.annotations.NullMarked;
