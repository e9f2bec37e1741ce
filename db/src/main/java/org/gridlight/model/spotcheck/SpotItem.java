package org.gridlight.model.spotcheck;

import java.time.Instant;

/**
 * What is looked at in a spot check: a closed case of an inspector, or a unit grid.
 *
 * @param ordinal    in which order it was drawn among its kind, from 1
 * @param caseId     null for a grid
 * @param caseNumber null for a grid
 * @param category   name of the class of the case, null for a grid
 * @param gridId     null for a case outside every grid
 * @param grid       code of the unit grid, null for a case outside every grid
 * @param place      in words: of the case, or the bounds of the grid
 * @param answer     null until somebody was there
 * @param words      what the supervisor saw, or null
 * @param answeredAt null without an answer
 * @param answeredBy null without an answer
 * @param missed     matters found in the grid that nobody had reported, confirmed or not yet
 */
public record SpotItem(long id, Kind kind, int ordinal, Long caseId, String caseNumber, String category, Long gridId,
        String grid,
        String place, Answer answer, String words, Instant answeredAt, String answeredBy, int missed) {
    /** What is looked at. */
    public enum Kind {
        CASE, GRID
    }

    /** What was found there (属实、误报、无法判断; 无问题、漏报). Nothing follows from it by itself. */
    public enum Answer {
        TRUE_REPORT(Kind.CASE), FALSE_REPORT(Kind.CASE), UNDECIDED(Kind.CASE), CLEAR(Kind.GRID), MISSED(Kind.GRID);

        private final Kind kind;

        Answer(Kind kind) {
            this.kind = kind;
        }

        /** What it can be said of. */
        public Kind kind() {
            return kind;
        }
    }
}
