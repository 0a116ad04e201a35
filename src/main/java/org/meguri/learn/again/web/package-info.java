/** Being asked again, for readers and programs. */
@NullMarked
package org.meguri.learn.again.web;

import org.jspecify.annotations.NullMarked;
