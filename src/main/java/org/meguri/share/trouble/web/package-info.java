/** What is hard in people's work as pages and for programs. */
@NullMarked
package org.meguri.share.trouble.web;

import org.jspecify.annotations.NullMarked;
