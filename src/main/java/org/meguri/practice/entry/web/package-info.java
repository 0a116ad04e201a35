/** Entering for colleagues, as pages and for programs. */
@NullMarked
package org.meguri.practice.entry.web;

import org.jspecify.annotations.NullMarked;
