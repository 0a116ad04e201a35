/** The pages that lead to the provider and back. */
@NullMarked
package org.meguri.people.sso.web;

import org.jspecify.annotations.NullMarked;
