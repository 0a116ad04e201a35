/** The edges of share. */
@NullMarked
package org.meguri.share.web;

import org.jspecify.annotations.NullMarked;
