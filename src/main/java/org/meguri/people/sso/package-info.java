/** Single sign-on: OpenID Connect with the office's own provider, off until it is named. */
@NullMarked
package org.meguri.people.sso;

import org.jspecify.annotations.NullMarked;
