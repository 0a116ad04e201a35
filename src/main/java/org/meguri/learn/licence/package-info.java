/** AI利用資格: the guideline that people pledge to keep to, and the licence that follows from modules, pledge and approval. */
@NullMarked
package org.meguri.learn.licence;

import org.jspecify.annotations.NullMarked;
