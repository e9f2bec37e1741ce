package org.gridlight.model.video;

import java.time.Instant;
import org.gridlight.model.register.CameraState;

/**
 * A camera of a walk (视频轮巡), and what was found at it.
 *
 * @param ordinal    in which order, from 1
 * @param id         key of the camera
 * @param code       number, as its owner writes it
 * @param place      where it stands, in words; may be empty
 * @param gridId     key of its unit grid; null outside of all
 * @param grid       code of that grid, null with it
 * @param longitude  degrees
 * @param latitude   degrees
 * @param heading    where it looks, degrees clockwise from north; null when nobody knows
 * @param owner      whose it is, in words; may be empty
 * @param finding    null until it was looked at
 * @param caseId     what was reported, null for another finding
 * @param caseNumber its number, null before it is filed
 * @param seenAt     null until it was looked at
 * @param seenBy     null until it was looked at
 */
public record WalkCamera(int ordinal, long id, String code, String name, String place, Long gridId, String grid,
        double longitude, double latitude, Integer heading, String owner, CameraState state, Finding finding,
        Picture picture, Long caseId, String caseNumber, Instant seenAt, String seenBy) {
    /** What was found (无问题、已上报、无画面). */
    public enum Finding {
        NOTHING, REPORTED, NO_PICTURE
    }

    /** What was looked at. */
    public enum Picture {
        /** The picture of the camera, opened on record. */
        OPENED,
        /** A file of it, or what was pasted. */
        FILE
    }

    public boolean isPassed() {
        return finding != null;
    }

    /** Where it stands, in words: its place, or else its name. */
    public String where() {
        return place.isBlank() ? name : place + " " + name;
    }
}
