/** The pages and the API of the audit log. */
@NullMarked
package org.meguri.people.audit.web;

import org.jspecify.annotations.NullMarked;
