/** The sample city: fictional people and a year of their history, made through the same use cases as in an office. */
@NullMarked
package org.meguri.sample;

import org.jspecify.annotations.NullMarked;
