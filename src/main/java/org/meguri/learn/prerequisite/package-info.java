/** Which courses are to be finished before a course is begun (先に終える講座). */
@NullMarked
package org.meguri.learn.prerequisite;

import org.jspecify.annotations.NullMarked;
