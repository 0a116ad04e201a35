/** The page and the interface of what keeps people from practising. */
@NullMarked
package org.meguri.insight.barriers.web;

import org.jspecify.annotations.NullMarked;
