/** One's own learning, as a whole: modules, quizzes, classroom sessions. */
@NullMarked
package org.meguri.learn.record;

import org.jspecify.annotations.NullMarked;
