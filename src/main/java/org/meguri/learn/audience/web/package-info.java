/** The pages and the interface of who takes which course. */
@NullMarked
package org.meguri.learn.audience.web;

import org.jspecify.annotations.NullMarked;
