/** Who must or may take a course, by rules that follow the organisation, and until when. */
@NullMarked
package org.meguri.learn.audience;

import org.jspecify.annotations.NullMarked;
