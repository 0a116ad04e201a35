/** The refusals a reader can be told about, each with one HTTP status and a stable code. */
@NullMarked
package org.meguri.platform.problem;

import org.jspecify.annotations.NullMarked;
