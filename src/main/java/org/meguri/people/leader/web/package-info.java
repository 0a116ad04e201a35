/** The coverage map of leaders, as pages, as a file and for programs. */
@NullMarked
package org.meguri.people.leader.web;

import org.jspecify.annotations.NullMarked;
