package org.gridlight.model.cases;

import java.time.Instant;

/**
 * A photo as a file brought it.
 *
 * @param fileName  for people, without its folder
 * @param content   the bytes of the file; whatever format the pictures of this machine's Java read
 * @param takenAt   null when not known
 * @param longitude degrees, null when not known
 * @param latitude  degrees, null with the longitude
 */
public record NewPhoto(Kind kind, String fileName, byte[] content, Instant takenAt, Double longitude,
        Double latitude) {
    /** What it shows; names of the record. */
    public enum Kind {
        /** 处置前照片. */
        BEFORE_PHOTO,
        /** 处置后照片. */
        AFTER_PHOTO,
        PHOTO
    }
}
