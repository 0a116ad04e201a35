/** Finds in free texts what may be personal data, before it is kept. Nothing is sent anywhere. */
@NullMarked
package org.meguri.platform.guard;

import org.jspecify.annotations.NullMarked;
