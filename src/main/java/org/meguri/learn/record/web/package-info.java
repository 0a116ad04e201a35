/** One's own learning for programs. */
@NullMarked
package org.meguri.learn.record.web;

import org.jspecify.annotations.NullMarked;
