/** What is taught: programmes, courses, modules, lessons, quizzes and briefs, and how far people have come. */
@NullMarked
package org.meguri.learn;

import org.jspecify.annotations.NullMarked;
