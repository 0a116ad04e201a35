/** Reading the audit log, and recording who looked at whose record. */
@NullMarked
package org.meguri.people.audit;

import org.jspecify.annotations.NullMarked;
