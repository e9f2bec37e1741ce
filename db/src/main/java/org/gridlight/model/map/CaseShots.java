package org.gridlight.model.map;

/**
 * Two photos of a case for a glance, each as small as it is kept (处置前照片、处置后照片).
 *
 * @param before first photo of the report, null when there is none
 * @param after  last photo of the feedback, null when there is none
 */
public record CaseShots(byte[] before, byte[] after) {
    /** Nothing to see. */
    public static final CaseShots NONE = new CaseShots(null, null);
}
