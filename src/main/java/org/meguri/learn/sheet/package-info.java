/** The open sheets of quizzes: what was answered so far is kept until the sheet is handed in. */
@NullMarked
package org.meguri.learn.sheet;

import org.jspecify.annotations.NullMarked;
