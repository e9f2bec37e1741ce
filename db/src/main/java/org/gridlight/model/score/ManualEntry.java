package org.gridlight.model.score;

/**
 * Who gives a line's value, and whether it takes evidence.
 *
 * @param by       who may enter it; whoever is assessed never does
 * @param evidence whether a value other than the full one takes a photo, a case or a document
 */
public record ManualEntry(Giver by, boolean evidence) {
    /** By the assessors of the centre, with evidence. */
    static final ManualEntry OF_ASSESSORS = new ManualEntry(Giver.ASSESSOR, true);

    /** Who gives values (评分主体). */
    public enum Giver {
        /** The assessors of the centre (考评员). */
        ASSESSOR,
        /** An assessing body outside the centre that sees only its own lines (第三方考评). */
        THIRD_PARTY,
        /** Whoever gave the task rates how it was done (谁交办谁评价). */
        TASK_GIVER,
        /** The street office in whose area the unit works (街道办). */
        STREET_OFFICE
    }
}
