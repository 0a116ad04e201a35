/** DX推進リーダー: people who help sections along, appointed for a term, and which sections have one. */
@NullMarked
package org.meguri.people.leader;

import org.jspecify.annotations.NullMarked;
