package org.gridlight.model.grid.change;

import org.gridlight.model.grid.CodeLengths;
import org.gridlight.model.grid.GridCheck;

/**
 * What a change must keep.
 *
 * @param leastSquareMetres no grid becomes smaller, in m²
 * @param tolerance         m² by which the ground of one whole change may differ and still be the same
 * @param lengths           digits of the codes
 */
public record ChangeRules(double leastSquareMetres, double tolerance, CodeLengths lengths) {
    /** No grid under 100 m²; a square metre is a rounding. */
    public static final ChangeRules USUAL = new ChangeRules(100, GridCheck.USUAL_TOLERANCE, CodeLengths.USUAL);

    public ChangeRules {
        if (!(leastSquareMetres > 0) || !(tolerance > 0)) {
            throw new IllegalArgumentException(leastSquareMetres + ", " + tolerance);
        }
    }
}
