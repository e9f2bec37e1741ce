package org.gridlight.model.rednotice;

import java.time.Instant;

/**
 * A notice was taken to a level of the chain (升级).
 *
 * @param person who was told, by name, as it was then; null when nobody was named
 * @param by     who took it there by hand, null when the days were over
 * @param words  what he wrote, null with him
 */
public record EscalationStep(int level, Instant at, Circle circle, String post, String person, String by,
        String words) {}
