/** Turning a case into a lesson, for readers and programs. */
@NullMarked
package org.meguri.share.lesson.web;

import org.jspecify.annotations.NullMarked;
