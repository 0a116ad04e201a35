/** The home pages of HR and of the programme's owner, and figures for programs. */
@NullMarked
package org.meguri.insight.web;

import org.jspecify.annotations.NullMarked;
