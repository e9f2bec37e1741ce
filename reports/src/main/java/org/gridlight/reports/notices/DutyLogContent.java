package org.gridlight.reports.notices;

import java.time.LocalDate;
import java.util.List;
import org.gridlight.model.duty.DutyEntry;

/** A day of the duty log (值班日志). @param entries by time; @param mark the foot */
public record DutyLogContent(LocalDate day, List<DutyEntry> entries, PrintMark mark) {
    public DutyLogContent {
        entries = List.copyOf(entries);
    }

    /** The same as another print. */
    public DutyLogContent with(PrintMark another) {
        return new DutyLogContent(day, entries, another);
    }

    /** By which its prints are counted. */
    public String number() {
        return day.toString();
    }
}
