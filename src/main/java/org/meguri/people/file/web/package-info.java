/** The pages and the API of one person's file and of the sheet of the register of personal data files. */
@NullMarked
package org.meguri.people.file.web;

import org.jspecify.annotations.NullMarked;
