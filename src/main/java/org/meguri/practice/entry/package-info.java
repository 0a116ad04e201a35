/** Entering for colleagues who have no computer of their own (代理入力): what there is to enter, and what was entered. */
@NullMarked
package org.meguri.practice.entry;

import org.jspecify.annotations.NullMarked;
