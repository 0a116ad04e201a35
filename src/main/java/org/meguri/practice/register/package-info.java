/** The register of a section's tasks (業務台帳): what each takes, how that is known, who keeps it, and what became one. */
@NullMarked
package org.meguri.practice.register;

import org.jspecify.annotations.NullMarked;
