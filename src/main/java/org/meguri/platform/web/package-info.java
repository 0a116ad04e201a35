/** What every page and every answer of the API has in common: layout, language, forms, refusals, headers. */
@NullMarked
package org.meguri.platform.web;

import org.jspecify.annotations.NullMarked;
