package org.meguri.loop.web;

import org.jspecify.annotations.Nullable;
import org.meguri.platform.web.Rings;

/**
 * The one next move of an employee.
 *
 * @param minutes about how long it takes
 * @param title what to do, in words
 * @param text what was decided or what helps; may be empty
 * @param cannot where to say that it does not work out; null where nothing can be said yet
 */
public record NextMove(
        Rings.Ring ring,
        int minutes,
        String title,
        String text,
        String href,
        String action,
        @Nullable String cannot) {}
