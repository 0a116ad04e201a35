/** The organisation of a body on any day, how its levels are called, and the bodies of one installation. */
@NullMarked
package org.meguri.people.organisation;

import org.jspecify.annotations.NullMarked;
