/** Messages that leave the installation by e-mail or web hook, kept until they are gone. */
@NullMarked
package org.meguri.platform.outbox;

import org.jspecify.annotations.NullMarked;
