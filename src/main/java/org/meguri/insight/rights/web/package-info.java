/** The check of rights, as a page, a file and for programs. */
@NullMarked
package org.meguri.insight.rights.web;

import org.jspecify.annotations.NullMarked;
