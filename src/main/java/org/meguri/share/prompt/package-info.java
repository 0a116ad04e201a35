/** Prompts that people hand on (プロンプト集): in versions, with what they were made for and whether they worked. */
@NullMarked
package org.meguri.share.prompt;

import org.jspecify.annotations.NullMarked;
