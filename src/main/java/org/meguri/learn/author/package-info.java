/** Trainers write courses here: a draft is changed step by step until it is published. */
@NullMarked
package org.meguri.learn.author;

import org.jspecify.annotations.NullMarked;
