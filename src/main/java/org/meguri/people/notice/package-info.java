/** How people read their notices, and the digest of those that they have not seen. */
@NullMarked
package org.meguri.people.notice;

import org.jspecify.annotations.NullMarked;
