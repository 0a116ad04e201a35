/** Quizzes that may be taken a limited number of times: who has used up theirs, and one more for them. */
@NullMarked
package org.meguri.learn.tries;

import org.jspecify.annotations.NullMarked;
