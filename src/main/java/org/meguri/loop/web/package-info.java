/** The home pages, the lists of loops and the loops for programs. */
@NullMarked
package org.meguri.loop.web;

import org.jspecify.annotations.NullMarked;
