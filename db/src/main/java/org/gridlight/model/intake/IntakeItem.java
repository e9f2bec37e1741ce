package org.gridlight.model.intake;

import java.time.Instant;
import java.util.UUID;
import org.gridlight.model.cases.ReportSource;

/**
 * A report in the inbox (收件) that somebody is registering now.
 *
 * @param lease             by which it is held, for two minutes
 * @param actId             identity under which it is registered, however often that is tried
 * @param account           of the system that sent it
 * @param sourceId          the sender's own number
 * @param sourceDetail      the channel in the sender's words; of an inspector his staff number; may be null
 * @param category          code of the class, null when the sender does not know it
 * @param longitude         degrees in the datum of the centre, null with the latitude
 * @param toldAt            null for when it arrived
 * @param photos            how many the sender announced; fewer may have come
 * @param tries             how often it was taken up, this time included
 * @param categoryKnown     whether the register has that class
 * @param tooMany           whether this telephone sent more reports within a day than the setting allows
 */
public record IntakeItem(long id, UUID lease, UUID actId, String account, String sourceId, ReportSource source,
        String sourceDetail, String category, boolean urgent, String words, String place, Double longitude,
        Double latitude, String reporterName, String reporterTelephone, boolean mayPassOn, Instant toldAt,
        Instant arrivedAt, int photos, int tries, boolean categoryKnown, boolean tooMany) {

    /** Without the words and the person behind them: what reaches a log is read by others. */
    @Override
    public String toString() {
        return "IntakeItem[" + id + ", " + account + ", " + sourceId + "]";
    }
}
