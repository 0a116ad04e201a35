/** The pages and the programs' interface of the organisation and of the bodies. */
@NullMarked
package org.meguri.people.organisation.web;

import org.jspecify.annotations.NullMarked;
