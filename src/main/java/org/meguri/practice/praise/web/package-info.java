/** Praise, in the browser and for programs. */
@NullMarked
package org.meguri.practice.praise.web;

import org.jspecify.annotations.NullMarked;
