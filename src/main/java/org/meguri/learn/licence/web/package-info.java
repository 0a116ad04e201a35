/** The licence to use AI as pages, as a file and for programs. */
@NullMarked
package org.meguri.learn.licence.web;

import org.jspecify.annotations.NullMarked;
