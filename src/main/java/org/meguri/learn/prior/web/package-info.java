/** Proving a module by a task of one's own, in the browser and for programs. */
@NullMarked
package org.meguri.learn.prior.web;

import org.jspecify.annotations.NullMarked;
