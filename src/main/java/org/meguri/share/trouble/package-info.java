/** What is hard in people's work (困りごと): a trainer finds a module, a case or a colleague for it within a set time. */
@NullMarked
package org.meguri.share.trouble;

import org.jspecify.annotations.NullMarked;
