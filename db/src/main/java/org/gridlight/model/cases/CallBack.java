package org.gridlight.model.cases;

import java.time.Instant;

/**
 * The reporter of a closed case is to be called back (回访), or was.
 *
 * @param caseNumber number that people call the case by
 * @param category   name of its class
 * @param due        end of the working day of the hall on which the case was closed
 * @param reachable  whether a number was left; who left none is not counted among those to be called (应回访)
 * @param tries      how often he was called in vain
 * @param next       not to be called before
 * @param doneAt     null while it is owed; so are who called and the result
 * @param result     what he said or that he did not answer, null while it is owed
 * @param solved     whether he says that it is solved, null when he was not asked
 * @param holderId   who calls now, null while nobody does; so is his name
 * @param reopened   whether the case was opened again because of it (重办)
 */
public record CallBack(long id, long caseId, String caseNumber, CaseState state, String category, String place,
        String unit, Instant made, Instant due, boolean reachable, int tries, Instant next, Instant doneAt, String by,
        Satisfaction result, Boolean solved, String words, boolean reopened,
        Long holderId, String holder) {
    public boolean isOwed() {
        return doneAt == null && reachable;
    }
}
