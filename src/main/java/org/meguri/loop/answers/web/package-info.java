/** The queue of a trainer, in the browser and for programs. */
@NullMarked
package org.meguri.loop.answers.web;

import org.jspecify.annotations.NullMarked;
