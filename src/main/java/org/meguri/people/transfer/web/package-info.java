/** The pages and the API of transfers. */
@org.jspecify.annotations.NullMarked
package org.meguri.people.transfer.web;
