/** The prompt library, in the browser and for programs. */
@NullMarked
package org.meguri.share.prompt.web;

import org.jspecify.annotations.NullMarked;
