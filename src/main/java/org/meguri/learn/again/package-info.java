/** What was learned is asked again, days and weeks later: a minute each, and never a mark. */
@NullMarked
package org.meguri.learn.again;

import org.jspecify.annotations.NullMarked;
