/** The pages and the interface of how questions fare. */
@NullMarked
package org.meguri.learn.items.web;

import org.jspecify.annotations.NullMarked;
