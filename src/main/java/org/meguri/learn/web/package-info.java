/** The edges of learning: courses, lessons and quizzes as pages and as API. */
@NullMarked
package org.meguri.learn.web;

import org.jspecify.annotations.NullMarked;
