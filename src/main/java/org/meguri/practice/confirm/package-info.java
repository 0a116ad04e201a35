/** Confirming for heads with many: several reports at once, and how long one's own answers take. */
@NullMarked
package org.meguri.practice.confirm;

import org.jspecify.annotations.NullMarked;
