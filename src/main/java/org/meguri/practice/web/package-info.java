/** The edges of practice. */
@NullMarked
package org.meguri.practice.web;

import org.jspecify.annotations.NullMarked;
