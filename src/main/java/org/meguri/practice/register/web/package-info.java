/** The register of a section's tasks as pages and for programs. */
@NullMarked
package org.meguri.practice.register.web;

import org.jspecify.annotations.NullMarked;
