/** Whether what a confirmed practice saved goes on: asked after 30 and after 90 days, and counted only while it does. */
@NullMarked
package org.meguri.practice.effect;

import org.jspecify.annotations.NullMarked;
