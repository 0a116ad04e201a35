/** What a password has to be, as the office decided. */
@NullMarked
package org.meguri.people.password;

import org.jspecify.annotations.NullMarked;
