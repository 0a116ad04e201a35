/** How the questions of a course fare with those who answer them, for those who write the course. */
@NullMarked
package org.meguri.learn.items;

import org.jspecify.annotations.NullMarked;
