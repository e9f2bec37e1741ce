package org.gridlight.model.map;

import java.util.List;

/**
 * What is known of a unit grid for whoever points at it: whose it is and who walks it.
 *
 * @param bounds             bounds in words (四至), empty when none are recorded
 * @param dutyHolder         who answers where the duty table is silent (责任主体), null when not recorded
 * @param subCentre          sub-centre of the street (街道分中心), null when there is none
 * @param subCentreTelephone its duty telephone, null when not recorded
 * @param responsibilityGrid name of the responsibility grid (责任网格) it is part of, null when of none
 * @param inspectors         who walks that, in the order of their numbers
 */
public record GridCard(long id, String code, double squareMetres, String bounds, String dutyHolder, String community,
        String street, String subCentre, String subCentreTelephone, String responsibilityGrid,
        List<Walker> inspectors) {
    public GridCard {
        inspectors = List.copyOf(inspectors);
    }

    /** An inspector (监督员) of the responsibility grid. @param team null when not recorded; it names the shift */
    public record Walker(String name, String team, String telephone) {}
}
