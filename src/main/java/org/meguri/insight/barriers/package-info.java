/** What keeps people from practising, by section. */
@NullMarked
package org.meguri.insight.barriers;

import org.jspecify.annotations.NullMarked;
