package org.gridlight.model.map;

import java.time.LocalDate;
import java.util.List;

/**
 * What is known of a unit grid for whoever points at it: whose it is and who walks it.
 *
 * @param bounds             bounds in words (四至), empty when none are recorded
 * @param functionType       what it serves (网格功能类型), null when not recorded
 * @param dutyHolder         who answers where the duty table is silent (责任主体), null when not recorded
 * @param community          name of its community, and so on up to the city; null where there is none
 * @param subCentre          sub-centre of the street (街道分中心), null when there is none
 * @param subCentreTelephone its duty telephone, null when not recorded
 * @param responsibilityGrid name of the responsibility grid (责任网格) it is part of, null when of none
 * @param counts             how much and how many there is
 * @param inspectors         who walks that, in the order of their numbers
 */
public record GridCard(long id, String code, double squareMetres, String bounds, String functionType,
        String dutyHolder, String community, String street, String district, String city, String subCentre,
        String subCentreTelephone, String responsibilityGrid, Counts counts, List<Walker> inspectors) {
    public GridCard {
        inspectors = List.copyOf(inspectors);
    }

    /**
     * Counts as they may be shown: the record itself gives small ones as {@code <10}. Null for what is not recorded.
     *
     * @param countedOn when it was counted
     */
    public record Counts(String buildings, String households, String residents, LocalDate countedOn) {
        /** Whether there is nothing to show. */
        public boolean isEmpty() {
            return buildings == null && households == null && residents == null;
        }
    }

    /** An inspector (监督员) of the responsibility grid. @param team null when not recorded; it names the shift */
    public record Walker(long id, String name, String team, String telephone) {}
}
