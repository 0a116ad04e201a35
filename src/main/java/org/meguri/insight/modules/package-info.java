/** Which modules lead to practice, and which do not. */
@NullMarked
package org.meguri.insight.modules;

import org.jspecify.annotations.NullMarked;
