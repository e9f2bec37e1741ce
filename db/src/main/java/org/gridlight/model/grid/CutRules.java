package org.gridlight.model.grid;

import org.gridlight.model.words.Refusal;

/**
 * How grids are cut.
 *
 * @param targetSquareMetres  size of a whole cell, in m²; a cell is a square on the ground projection
 * @param sliverShare         a piece below this share of a cell is joined to a neighbour, if it has one
 * @param mostShare           joining does not make a grid larger than this many cells while there is another way
 * @param mostPerCommunity    an area that would need more grids is first cut into communities
 * @param lengths             digits of the codes
 */
public record CutRules(double targetSquareMetres, double sliverShare, double mostShare, int mostPerCommunity,
        CodeLengths lengths) {
    /** 10,000 m² (万米单元网格), slivers below a quarter, at most 900 a community because a sequence has three digits. */
    public static final CutRules USUAL = new CutRules(10_000, 0.25, 1.75, 900, CodeLengths.USUAL);

    private static final double SMALLEST = 100;
    private static final double LARGEST = 100_000_000;

    public CutRules {
        if (!(targetSquareMetres >= SMALLEST && targetSquareMetres <= LARGEST)) {
            throw Refusal.wrongUse("grid.cut.target", targetSquareMetres, (long) SMALLEST, (long) LARGEST);
        }
        int last = (int) Math.pow(10, lengths.sequence()) - 1;
        if (mostPerCommunity < 1 || mostPerCommunity > last) {
            throw Refusal.wrongUse("grid.cut.most", mostPerCommunity, last);
        }
        if (!(sliverShare >= 0 && sliverShare < 1) || !(mostShare >= 1)) {
            throw new IllegalArgumentException("sliverShare " + sliverShare + ", mostShare " + mostShare);
        }
    }

    /** The same rules for another size of a cell. */
    public CutRules withTarget(double squareMetres) {
        return new CutRules(squareMetres, sliverShare, mostShare, mostPerCommunity, lengths);
    }

    /** Side of a cell in metres. */
    double side() {
        return Math.sqrt(targetSquareMetres);
    }

    double sliver() {
        return sliverShare * targetSquareMetres;
    }

    double most() {
        return mostShare * targetSquareMetres;
    }
}
