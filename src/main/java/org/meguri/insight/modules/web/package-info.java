/** The page and the interface of which modules lead to practice. */
@NullMarked
package org.meguri.insight.modules.web;

import org.jspecify.annotations.NullMarked;
