/** The inbox: what somebody should know, why they are told, and whether they have seen it. */
@NullMarked
package org.meguri.platform.notice;

import org.jspecify.annotations.NullMarked;
