/** Who is where in a course, and how compulsory training stands by unit: for those whose scope allows it. */
@NullMarked
package org.meguri.learn.learners;

import org.jspecify.annotations.NullMarked;
