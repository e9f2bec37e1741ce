package org.gridlight.model.cases;

import java.time.Instant;

/**
 * A case that has to do with another one (关联).
 *
 * @param number of the other case: case number, before filing the acceptance number; null for an imported one without
 * @param first  whether the other one was there first: this one was split off it, or is it again
 * @param who    who said so, null when the record found it
 */
public record CaseLink(long otherId, String number, CaseState state, String category, Instant at, Kind kind,
        boolean first, String who) {
    /** Said by somebody, split off, the same again after closing (关联、拆分、复发). */
    public enum Kind {
        RELATED,
        SPLIT,
        RECURRENT
    }
}
