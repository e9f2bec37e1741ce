package org.gridlight.client.seat;

import java.util.List;
import java.util.function.LongConsumer;
import org.gridlight.model.cases.NewPhoto;
import org.gridlight.model.cases.ReportSource;

/**
 * What is known of a new report before anybody writes it.
 *
 * @param source     null when whoever takes it down chooses it
 * @param detail     of the source: the number of a camera; null for none
 * @param place      in words; null when not known
 * @param longitude  degrees, null when the place is not known
 * @param latitude   degrees, null with the longitude
 * @param photos     what it was seen on, checked already
 * @param registered told the key of its case once it is taken; it must not hold the seat of whoever leaves before
 */
public record ReportStart(ReportSource source, String detail, String place, Double longitude, Double latitude,
        List<NewPhoto> photos, LongConsumer registered) {
    public ReportStart {
        photos = List.copyOf(photos);
    }

    /** Of which the place may be known. @param longitude null when it is not */
    public static ReportStart at(Double longitude, Double latitude) {
        return new ReportStart(null, null, null, longitude, latitude, List.of(), caseId -> {});
    }

    /** Whether it is about something that was seen already: then it is not mixed with another one that is being written. */
    public boolean isSeen() {
        return source != null;
    }
}
