package org.gridlight.reports.monthly;

import java.util.List;
import java.util.OptionalInt;

/**
 * The last lines of a book (版记). What is empty prints as a blank to be filled in by hand.
 *
 * @param reportTo those above (报)
 * @param sendTo   those beside (送)
 * @param copyTo   those below (发)
 * @param editor   who wrote it (编辑)
 * @param reviewer who checked it (审核)
 * @param issuer   who answers for it (签发)
 * @param copies   how many are printed (共印)
 * @param phone    telephone of the editor
 */
public record Closing(List<String> reportTo, List<String> sendTo, List<String> copyTo, String editor, String reviewer,
        String issuer, OptionalInt copies, String phone) {
    /** Blanks only. */
    public static final Closing BLANK = new Closing(List.of(), List.of(), List.of(), "", "", "", OptionalInt.empty(),
            "");

    public Closing {
        reportTo = List.copyOf(reportTo);
        sendTo = List.copyOf(sendTo);
        copyTo = List.copyOf(copyTo);
    }
}
