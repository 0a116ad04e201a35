/** Transfers and reorganisations (人事異動・機構改革) that are prepared, rehearsed, disclosed, applied on their day and can be undone. */
@org.jspecify.annotations.NullMarked
package org.meguri.people.transfer;
