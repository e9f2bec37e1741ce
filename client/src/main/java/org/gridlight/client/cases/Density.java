package org.gridlight.client.cases;

/** How high rows are (密度), in em of the person's text. Words in the messages under {@code cases.density.NAME}. */
enum Density {
    COMPACT(2),
    STANDARD(2.286),
    RELAXED(2.857);

    private final double em;

    Density(double em) {
        this.em = em;
    }

    double em() {
        return em;
    }

    /** The next one, after the last the first. */
    Density next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
