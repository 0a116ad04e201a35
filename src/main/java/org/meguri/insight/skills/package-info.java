/** How far people have got with each skill, from what they passed, tried, had confirmed and passed on. */
@NullMarked
package org.meguri.insight.skills;

import org.jspecify.annotations.NullMarked;
