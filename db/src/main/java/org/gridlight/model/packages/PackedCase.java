package org.gridlight.model.packages;

import java.time.Instant;

/**
 * A case as a unit reads it in a package. Nothing of whoever reported it, and not his words, in which people name each other.
 *
 * @param version that the unit sees; its answer counts for this one only
 * @param due     null when there is no limit
 * @param words   with which it was dispatched, null for none
 */
public record PackedCase(long id, int version, String number, String category, String place, boolean urgent,
        Instant due,
        String words) {}
