/** What is assigned by itself: whoever has passed one module is given the practice of another. */
@NullMarked
package org.meguri.practice.rule;

import org.jspecify.annotations.NullMarked;
