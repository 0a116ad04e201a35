/** The page and the interface of which courses come first. */
@NullMarked
package org.meguri.learn.prerequisite.web;

import org.jspecify.annotations.NullMarked;
