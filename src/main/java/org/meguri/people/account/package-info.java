/** A person's own account: its sessions, its settings, and its end with the last day. */
@NullMarked
package org.meguri.people.account;

import org.jspecify.annotations.NullMarked;
