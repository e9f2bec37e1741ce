package org.gridlight.model.intake;

import java.time.Instant;
import org.gridlight.model.cases.ReportSource;

/**
 * A report in the inbox to which a person has to add something (待补充).
 *
 * @param category  as the sender named it, null when he did not
 * @param longitude degrees, null when not known
 * @param toldAt    null for when it arrived
 * @param note      why it waits, for people
 * @param reachable whether a name or number came with it, which stay masked
 * @param photos    how many are there
 */
public record OpenItem(long id, String account, String sourceId, ReportSource source, String sourceDetail,
        String category, boolean urgent, String words, String place, Double longitude, Double latitude, Instant toldAt,
        Instant arrivedAt, String note, boolean reachable, int photos) {}
