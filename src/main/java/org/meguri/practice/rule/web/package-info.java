/** The rules of what is assigned by itself as pages and for programs. */
@NullMarked
package org.meguri.practice.rule.web;

import org.jspecify.annotations.NullMarked;
