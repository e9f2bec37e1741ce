package org.gridlight.model.cases;

import java.time.Instant;

/**
 * A point of a campaign (点位).
 *
 * @param position  number on its list, from 1
 * @param longitude degrees, null when the place is not known; so is the latitude
 * @param caseId    the case it was claimed as, 0 while nobody claimed it
 * @param caseNo    null with the case
 * @param state     of that case, null without one
 * @param unit      name of the unit it is with, null for none
 * @param struckAt  when it was struck off without a case, null when it was not
 * @param words     what was found then, null for nothing
 */
public record CampaignPoint(int position, String place, Double longitude, Double latitude, long caseId, String caseNo,
        CaseState state, String unit, Instant claimedAt, Instant struckAt, String words) {}
