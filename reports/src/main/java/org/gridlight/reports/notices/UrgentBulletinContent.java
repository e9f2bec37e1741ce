package org.gridlight.reports.notices;

import org.gridlight.model.duty.UrgentBulletin;

/** An urgent bulletin (紧急情况快报) as it was issued. @param number as printed; @param mark the foot */
public record UrgentBulletinContent(UrgentBulletin bulletin, String number, PrintMark mark) {
    /** The same as another print. */
    public UrgentBulletinContent with(PrintMark another) {
        return new UrgentBulletinContent(bulletin, number, another);
    }
}
