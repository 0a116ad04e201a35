/** The check of rights (権限の点検): what outlived its post, what ends soon, and what nobody holds. */
@NullMarked
package org.meguri.insight.rights;

import org.jspecify.annotations.NullMarked;
