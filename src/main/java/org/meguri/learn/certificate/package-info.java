/** 修了証: certificates of finished courses and of the licence, as PDF with a code by which anybody in the office can verify them. */
@NullMarked
package org.meguri.learn.certificate;

import org.jspecify.annotations.NullMarked;
