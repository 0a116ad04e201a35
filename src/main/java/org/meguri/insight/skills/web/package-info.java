/** Skills for readers and programs. */
@NullMarked
package org.meguri.insight.skills.web;

import org.jspecify.annotations.NullMarked;
