/** Trying what was learned on real tasks: tasks, assignments, plans, tries, help, endorsement and review. */
@NullMarked
package org.meguri.practice;

import org.jspecify.annotations.NullMarked;
