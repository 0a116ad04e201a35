package org.meguri.loop.web;

import java.util.UUID;

/** An answer that the reader waits for. */
public record Awaited(UUID practice, String title, String from, int businessDays) {}
