package org.gridlight.model.demo;

import org.gridlight.model.cases.ReportSource;

/**
 * A case that the record knows, as far as others like it may be invented after it.
 *
 * @param categoryCode of its class
 * @param category     name of its class
 * @param place        in words
 * @param longitude    degrees in the datum of the centre
 * @param streetId     0 outside every street
 * @param departmentId the unit it was with last, 0 for none
 * @param inspector    staff number of whoever reported it, null when it was nobody
 */
public record Happening(String categoryCode, String category, ReportSource source, String place, double longitude,
        double latitude, boolean urgent, long streetId, long departmentId, String inspector) {}
