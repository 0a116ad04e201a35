/** What a section has written about its work becomes a lesson for everybody. */
@NullMarked
package org.meguri.share.lesson;

import org.jspecify.annotations.NullMarked;
