/** The audit log: who did or saw what and when, only ever added to, each entry sealed to the one before it. */
@NullMarked
package org.meguri.platform.audit;

import org.jspecify.annotations.NullMarked;
