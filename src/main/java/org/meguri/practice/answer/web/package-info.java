/** Templates for answers, in the browser and for programs. */
@NullMarked
package org.meguri.practice.answer.web;

import org.jspecify.annotations.NullMarked;
