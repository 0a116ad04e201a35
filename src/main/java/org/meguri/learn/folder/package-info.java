/** A course as a folder of plain text: read, checked, written and packed, without a database. */
@NullMarked
package org.meguri.learn.folder;

import org.jspecify.annotations.NullMarked;
