/** Pictures, files and films of lessons: what they are by their bytes, what is taken out of them, and where they are kept. */
@NullMarked
package org.meguri.learn.media;

import org.jspecify.annotations.NullMarked;
