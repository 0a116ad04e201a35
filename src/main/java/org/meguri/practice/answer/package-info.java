/** What a trainer answers often: templates with gaps, for one report or for many at once. */
@NullMarked
package org.meguri.practice.answer;

import org.jspecify.annotations.NullMarked;
