/** Looking back, in the browser and for programs. */
@NullMarked
package org.meguri.practice.lookback.web;

import org.jspecify.annotations.NullMarked;
