/** Looking back on what was tried (ふりかえり), alone or as a team: meant, happened, why it differed, what comes next. */
@NullMarked
package org.meguri.practice.lookback;

import org.jspecify.annotations.NullMarked;
