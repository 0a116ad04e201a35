/** What somebody may do is asked of one named person with a day; the answer is a precedent that everybody finds. */
@NullMarked
package org.meguri.practice.decision;

import org.jspecify.annotations.NullMarked;
