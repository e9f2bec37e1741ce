package org.gridlight.client.video;

import java.time.Instant;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.video.WalkCamera.Picture;

/**
 * What a person sees of one camera now. Immutable.
 *
 * @param camera  key of the camera, 0 for none
 * @param since   when it came up
 * @param picture what is looked at; null before anything is
 * @param photo   the picture itself; null when a player shows it
 * @param told    where it was opened, or why it was not; null for nothing to say
 */
record Looked(long camera, Instant since, Picture picture, NewPhoto photo, String told) {
    static final Looked NOTHING = new Looked(0, Instant.EPOCH, null, null, null);

    static Looked at(long camera, Instant now) {
        return new Looked(camera, now, null, null, null);
    }

    /** A player shows it. @param where for people */
    Looked playing(String where) {
        return new Looked(camera, since, Picture.OPENED, photo, where);
    }

    /** It stands here. @param how opened from the camera, or brought as a file; what was opened stays opened */
    Looked with(NewPhoto one, Picture how) {
        return new Looked(camera, since, picture == Picture.OPENED ? Picture.OPENED : how, one, null);
    }

    Looked failed(String why) {
        return new Looked(camera, since, picture, photo, why);
    }
}
