/** Everything that is held about one person, as one file: for an answer to a request for disclosure, and for the person. */
@NullMarked
package org.meguri.people.file;

import org.jspecify.annotations.NullMarked;
