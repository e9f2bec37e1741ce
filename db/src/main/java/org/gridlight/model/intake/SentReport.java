package org.gridlight.model.intake;

import java.time.Instant;
import java.util.List;
import org.gridlight.model.cases.ReportSource;

/**
 * A report as another system sends it into the inbox.
 *
 * @param sourceId  the sender's own number: what comes twice with one number is one report
 * @param sourceDetail the channel; may be null
 * @param category  code of the class, null when not known
 * @param words     the reporter's own words
 * @param place     in words, may be null
 * @param longitude degrees in the datum of the centre, null when not known
 * @param latitude  degrees, null with the longitude
 * @param toldAt    null for now
 */
public record SentReport(String sourceId, ReportSource source, String sourceDetail, String category, boolean urgent,
        String words, String place, Double longitude, Double latitude, String reporterName, String reporterTelephone,
        boolean mayPassOn, Instant toldAt, List<SentPhoto> photos) {
    public SentReport {
        photos = List.copyOf(photos);
    }

    /** The same with photos. */
    public SentReport with(List<SentPhoto> sent) {
        return new SentReport(sourceId, source, sourceDetail, category, urgent, words, place, longitude, latitude,
                reporterName, reporterTelephone, mayPassOn, toldAt, sent);
    }

    /** Without the words and the person behind them. */
    @Override
    public String toString() {
        return "SentReport[" + sourceId + ", " + source + ", photos " + photos.size() + "]";
    }
}
