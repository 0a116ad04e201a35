/** The edges of people: signing in, the organisation, rosters and accounts. */
@NullMarked
package org.meguri.people.web;

import org.jspecify.annotations.NullMarked;
