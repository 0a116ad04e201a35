/** Handing out the pictures, files and films of lessons. */
@NullMarked
package org.meguri.learn.media.web;

import org.jspecify.annotations.NullMarked;
