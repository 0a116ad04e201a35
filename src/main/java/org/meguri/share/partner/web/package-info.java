/** The edges of inviting and asking partners. */
@NullMarked
package org.meguri.share.partner.web;

import org.jspecify.annotations.NullMarked;
