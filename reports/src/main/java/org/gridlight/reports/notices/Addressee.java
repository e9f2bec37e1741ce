package org.gridlight.reports.notices;

import java.util.Objects;

/**
 * The unit a paper goes to and the people in it who answer for it. What is not known is empty and leaves a blank.
 *
 * @param unit        full name (被通知单位、主送)
 * @param responsible name of the responsible person (责任人)
 * @param liaison     name of the contact of the unit (联络员)
 * @param telephone   of the contact; a telephone of the office, never masked
 */
public record Addressee(String unit, String responsible, String liaison, String telephone) {
    public Addressee {
        Objects.requireNonNull(unit);
        responsible = responsible == null ? "" : responsible;
        liaison = liaison == null ? "" : liaison;
        telephone = telephone == null ? "" : telephone;
    }

    /** A unit whose people are not known. */
    public static Addressee unit(String unit) {
        return new Addressee(unit, "", "", "");
    }
}
