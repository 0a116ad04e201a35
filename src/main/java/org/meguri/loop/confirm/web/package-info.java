/** Edges of the reports that wait for a head. */
@NullMarked
package org.meguri.loop.confirm.web;

import org.jspecify.annotations.NullMarked;
