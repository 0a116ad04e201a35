package org.meguri.loop.web;

/**
 * Something that waits for the reader besides the move of the page.
 *
 * @param urgent whether a day has passed
 */
public record BesideLine(String text, String href, boolean urgent) {}
