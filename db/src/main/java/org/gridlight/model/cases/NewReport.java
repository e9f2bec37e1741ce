package org.gridlight.model.cases;

import java.time.Instant;
import java.util.List;

/**
 * A report as it is taken down (登记).
 *
 * @param sourceDetail     the channel as the sender names it; from an inspector his staff number; may be null
 * @param words            the reporter's own words (原话)
 * @param categoryCode     class by its code in the register
 * @param longitude        degrees in the datum of the centre; null when the place is not known
 * @param latitude         degrees, null with the longitude
 * @param place            the place in words
 * @param reporterName     null when not given
 * @param reporterTelephone null when not given
 * @param mayPassOn        agreed that the handling unit sees the number (是否同意转告)
 * @param toldAt           when it was told, if the seat was cut off then; null for now. At most a day ago
 * @param componentId      the component (部件) it is about, null when none is known
 */
public record NewReport(ReportSource source, String sourceDetail, String words, String categoryCode, boolean urgent,
        Double longitude, Double latitude, String place, String reporterName, String reporterTelephone,
        boolean mayPassOn, Instant toldAt, List<NewPhoto> photos, Long componentId) {
    public NewReport {
        photos = List.copyOf(photos);
    }

    /** One about no component that is known. */
    public NewReport(ReportSource source, String sourceDetail, String words, String categoryCode, boolean urgent,
            Double longitude, Double latitude, String place, String reporterName, String reporterTelephone,
            boolean mayPassOn, Instant toldAt, List<NewPhoto> photos) {
        this(source, sourceDetail, words, categoryCode, urgent, longitude, latitude, place, reporterName,
                reporterTelephone, mayPassOn, toldAt, photos, null);
    }

    /** Without the words and the person behind them: what reaches a log is read by others. */
    @Override
    public String toString() {
        return "NewReport[" + source + ", " + categoryCode + ", photos " + photos.size() + "]";
    }
}
