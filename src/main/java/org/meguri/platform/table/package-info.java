/** Tables that come in and go out as files: CSV in the encodings of offices, and XLSX. */
@NullMarked
package org.meguri.platform.table;

import org.jspecify.annotations.NullMarked;
