/** Questions to decide and precedents, in the browser and for programs. */
@NullMarked
package org.meguri.practice.decision.web;

import org.jspecify.annotations.NullMarked;
