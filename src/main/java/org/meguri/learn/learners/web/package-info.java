/** The pages and the interface of who is where in a course. */
@NullMarked
package org.meguri.learn.learners.web;

import org.jspecify.annotations.NullMarked;
