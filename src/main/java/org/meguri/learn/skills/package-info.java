/** What people should be able to do with AI, and how far each group of them should get. */
@NullMarked
package org.meguri.learn.skills;

import org.jspecify.annotations.NullMarked;
