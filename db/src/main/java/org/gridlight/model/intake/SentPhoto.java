package org.gridlight.model.intake;

import java.time.Instant;

/**
 * A photo as a sender sent it; whether it is one is not known yet.
 *
 * @param ordinal   place in its report, from 1 to 9
 * @param takenAt   null when not known
 * @param longitude degrees, null when not known
 * @param latitude  degrees, null with the longitude
 */
public record SentPhoto(int ordinal, String fileName, Instant takenAt, Double longitude, Double latitude,
        byte[] content) {
    /** More are not taken. */
    public static final int MOST = 9;
    /** Bytes of a file; larger ones are no photos of a telephone. */
    public static final int LARGEST = 20 * 1024 * 1024;
}
