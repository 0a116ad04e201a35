/** Experts from outside and other municipalities, who are invited to a programme and asked about single cases. */
@NullMarked
package org.meguri.share.partner;

import org.jspecify.annotations.NullMarked;
