/** Classroom sessions for readers and programs. */
@NullMarked
package org.meguri.learn.classroom.web;

import org.jspecify.annotations.NullMarked;
