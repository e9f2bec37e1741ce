package org.gridlight.model.fieldtask;

import java.util.List;
import org.gridlight.model.cases.NewPhoto;

/**
 * What comes back from the field.
 *
 * @param inspectorCode staff number of who answers; only who was asked may
 * @param words         needed unless the finding is {@link FieldTask.Finding#YES}, else null
 * @param longitude     where he stood, degrees; null when the device does not know
 * @param latitude      degrees, null with the longitude
 * @param photos        at most nine
 */
public record FieldAnswer(String inspectorCode, FieldTask.Finding finding, String words, Double longitude,
        Double latitude, List<NewPhoto> photos) {
    public FieldAnswer {
        photos = List.copyOf(photos);
    }
}
