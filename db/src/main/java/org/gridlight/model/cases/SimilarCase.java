package org.gridlight.model.cases;

import java.time.Instant;

/**
 * A case that may be the same matter as another (疑似重复): near in place and time, of the same or a like class.
 *
 * @param number    case number, before filing the acceptance number
 * @param sameClass whether it is of the same minor class; else only the major class is the same
 * @param metres    how far away
 * @param closedAt  null while it is open
 * @param likeness  how alike the words are, 0 to 100
 */
public record SimilarCase(long id, String number, CaseState state, ReportSource source, String category,
        boolean sameClass, double metres, Instant reportedAt, Instant closedAt, int likeness) {}
