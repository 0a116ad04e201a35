/** A head's people, as a page and for programs. */
@NullMarked
package org.meguri.loop.team.web;

import org.jspecify.annotations.NullMarked;
