package org.gridlight.client.intake;

import java.util.ArrayList;
import java.util.List;
import org.gridlight.db.intake.InboxStore;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.intake.ReportCells;
import org.gridlight.model.intake.ReportSheet;
import org.gridlight.model.intake.SentPhoto;
import org.gridlight.model.intake.SentReport;
import org.gridlight.model.words.Refusal;

/** Sends rows into the inbox, wherever they and their photos come from. For one thread. */
final class ReportSender {
    private final InboxStore inbox;
    private final ReportCells cells;
    private final Photos photos;

    /** Where the photos of a row are. */
    @FunctionalInterface
    interface Photos {
        /** @return a photo by its name in the row; null when there is none. @param ordinal its place in the report */
        SentPhoto photo(String name, int ordinal);
    }

    /** @param fresh rows that were not sent before; @param known rows that were; @param faults what was not taken, by lines */
    record Sent(int fresh, int known, List<RejectedRow> faults) {}

    ReportSender(InboxStore inbox, ReportCells cells, Photos photos) {
        this.inbox = inbox;
        this.cells = cells;
        this.photos = photos;
    }

    /**
     * Sends each row once, however often it comes.
     *
     * @param column how the column of the photos is named to people
     * @throws Refusal when the record cannot be reached; what was sent before that is in the inbox
     */
    Sent send(List<ReportSheet.Row> rows, String column) {
        int fresh = 0;
        int known = 0;
        var faults = new ArrayList<RejectedRow>();
        for (var row : rows) {
            switch (cells.read(row)) {
                case ReportCells.Read.Understood(var report, var names) -> {
                    if (inbox.send(withPhotos(report, names, row.line(), column, faults))) {
                        fresh++;
                    } else {
                        known++;
                    }
                }
                case ReportCells.Read.NotUnderstood(var why) -> faults.add(why);
            }
        }
        return new Sent(fresh, known, List.copyOf(faults));
    }

    /** A photo that cannot be had is told, and no reason to lose a report. */
    private SentReport withPhotos(SentReport report, List<String> names, int line, String column,
            List<RejectedRow> faults) {
        var found = new ArrayList<SentPhoto>();
        for (var name : names) {
            var photo = photos.photo(name, found.size() + 1);
            if (photo == null) {
                faults.add(new RejectedRow(line, column, name, "reject.noPhoto"));
            } else {
                found.add(photo);
            }
        }
        return report.with(found);
    }
}
