package org.meguri.share.web;

/** One entry of a list to choose from. */
public record Choice(String value, String label, boolean selected) {}
