/** Writing courses, in the browser and for programs. */
@NullMarked
package org.meguri.learn.author.web;

import org.jspecify.annotations.NullMarked;
