/** A prompt that waits in the form of the next try, so that nothing has to be copied by hand. */
@NullMarked
package org.meguri.practice.prompt;

import org.jspecify.annotations.NullMarked;
