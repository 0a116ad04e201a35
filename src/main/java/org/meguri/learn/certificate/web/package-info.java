/** Certificates as pages, as PDF and for programs, and the public page that verifies one. */
@NullMarked
package org.meguri.learn.certificate.web;

import org.jspecify.annotations.NullMarked;
