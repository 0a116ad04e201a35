/** What every feature needs and none owns: time, ids, text, Japanese calendars, refusals. */
@NullMarked
package org.meguri.platform;

import org.jspecify.annotations.NullMarked;
