/** Granting one more try, in the browser and for programs. */
@NullMarked
package org.meguri.learn.tries.web;

import org.jspecify.annotations.NullMarked;
