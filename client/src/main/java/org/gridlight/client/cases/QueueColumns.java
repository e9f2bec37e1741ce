package org.gridlight.client.cases;

/**
 * Where the columns of the list stand at a width. On a narrow list columns are given up in the order of look, 6: source,
 * state, unit, street; light, remaining time, number and place never. In pixels.
 *
 * @param shortNumber whether only the digits that people say are shown
 * @param unit        left edge of the unit, negative when it is given up; so are state and source
 */
record QueueColumns(double light, double remaining, double number, double category, double place, double unit,
        double state, double source, double end, boolean shortNumber) {
    private static final double GIVEN_UP = -1;
    private static final double NARROW = 52;

    /** @param width of the list; @param em size of the text */
    static QueueColumns of(double width, double em) {
        double base = em / 14;
        double right = width - 14;
        double remaining = 40 * base;
        boolean narrow = width < NARROW * em;
        double number = remaining + (narrow ? 138 : 144) * base;
        double category = number + (narrow ? 46 : 90) * base;
        double place = category + (narrow ? 98 : 106) * base;
        double source = width >= 58 * em ? right - 70 * base : GIVEN_UP;
        double state = width >= 52 * em ? (source < 0 ? right : source) - 56 * base : GIVEN_UP;
        double unit = width >= 46 * em ? (state < 0 ? right : state) - 148 * base : GIVEN_UP;
        return new QueueColumns(12 * base, remaining, number, category, place, unit, state, source, right, narrow);
    }

    boolean hasUnit() {
        return unit > 0;
    }

    boolean hasState() {
        return state > 0;
    }

    boolean hasSource() {
        return source > 0;
    }

    double endOfPlace() {
        return hasUnit() ? unit : hasState() ? state : hasSource() ? source : end;
    }

    double endOfUnit() {
        return hasState() ? state : hasSource() ? source : end;
    }

    double endOfState() {
        return hasSource() ? source : end;
    }
}
