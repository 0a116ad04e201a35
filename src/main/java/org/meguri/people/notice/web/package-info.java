/** The inbox for readers and programs. */
@NullMarked
package org.meguri.people.notice.web;

import org.jspecify.annotations.NullMarked;
