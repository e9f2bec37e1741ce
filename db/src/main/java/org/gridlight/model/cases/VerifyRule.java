package org.gridlight.model.cases;

/**
 * What is verified before it is filed (核实) and what goes on at once (免核实直转). Of several rules that fit a case the
 * closest holds: that of the class before that of the major class, then source, urgency, photo.
 *
 * @param id        0 for a rule that is to be made
 * @param source    null for all
 * @param urgent    null for both
 * @param withPhoto null for both
 * @param shipped   whether it came with the program; such a rule is replaced, never ended
 */
public record VerifyRule(long id, ReportSource source, ClassScope scope, Boolean urgent, Boolean withPhoto,
        boolean needed, boolean shipped) {
    /** One that is to be made. */
    public static VerifyRule of(ReportSource source, ClassScope scope, Boolean urgent, Boolean withPhoto,
            boolean needed) {
        return new VerifyRule(0, source, scope, urgent, withPhoto, needed, false);
    }
}
