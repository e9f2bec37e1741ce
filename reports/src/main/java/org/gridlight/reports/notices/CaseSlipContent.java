package org.gridlight.reports.notices;

import java.util.List;
import org.gridlight.model.cases.CaseFile;
import org.gridlight.model.prints.SlipKind;

/**
 * What a slip of a case says (派遣单、核实单、核查单). Nothing of the reporter is printed from it.
 *
 * @param kind   which slip
 * @param number as printed and in the code, such as 2026071601187-1
 * @param file   the case
 * @param photos pairs of photos, may be empty
 * @param mark   the foot
 */
public record CaseSlipContent(SlipKind kind, String number, CaseFile file, List<PhotoPairContent> photos,
        PrintMark mark) {
    public CaseSlipContent {
        photos = List.copyOf(photos);
    }

    /** The same as another print. */
    public CaseSlipContent with(PrintMark another) {
        return new CaseSlipContent(kind, number, file, photos, another);
    }
}
