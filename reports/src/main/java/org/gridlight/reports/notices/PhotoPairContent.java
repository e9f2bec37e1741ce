package org.gridlight.reports.notices;

import java.util.Optional;

/**
 * Two photos side by side, 70 by 52 mm each: before and after handling (处置前照片、处置后照片).
 *
 * @param about  what they show: case and place
 * @param before photo before handling
 * @param after  photo after handling; empty leaves a frame to stick one in
 */
public record PhotoPairContent(String about, Optional<Shot> before, Optional<Shot> after) {
    /**
     * A photo.
     *
     * @param jpeg  its bytes, JPEG or PNG; not copied
     * @param under time and place, printed under it
     */
    public record Shot(byte[] jpeg, String under) {}
}
