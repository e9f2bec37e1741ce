package org.gridlight.client.queue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridlight.client.cases.QueueDoor;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.client.tasks.Throttle;
import org.gridlight.db.exports.ListExportStore;
import org.gridlight.model.files.WholeFile;

/**
 * Writes what the list shows to a file (导出), XLSX or CSV by the ending that is chosen; on record before it is written,
 * cancelled by closing what tells how far it is. On the FX thread.
 */
final class ListExport {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm", Locale.ROOT);

    private final Seat seat;
    private final QueueDoor queue;
    private Tasks.Running writing = () -> {};

    ListExport(Seat seat, QueueDoor queue) {
        this.seat = seat;
        this.queue = queue;
    }

    void open() {
        var cases = queue.shown();
        if (cases.isEmpty()) {
            return;
        }
        var moment = seat.clock().instant();
        var name = queue.title() + "-" + STAMP.withZone(zone()).format(moment) + ".xlsx";
        seat.dialogs().chooseTarget(seat.say("queue.export"), name, seat.say("queue.export.kind"),
                List.of("xlsx", "csv")).map(ListExport::withEnding).ifPresent(
                        path -> write(path,
                                new CaseTable(queue.title(), cases, moment, seat.words(), queue.words())));
    }

    /** A name that was typed without one gets that of a workbook. */
    private static Path withEnding(Path path) {
        var name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".csv")
                ? path
                : path.resolveSibling(path.getFileName() + ".xlsx");
    }

    private ZoneId zone() {
        return seat.centre().zone();
    }

    private void write(Path path, CaseTable table) {
        var form = new ProgressForm(seat, seat.say("queue.export.of", table.name()), table.cases().size());
        var written = new AtomicInteger();
        var progress = new Throttle("export progress", seat.tasks(), () -> form.reached(written.get()));
        seat.overlays().open(form, () -> {
            writing.cancel();
            progress.close();
            queue.focus();
        });
        writing = seat.tasks().run("queue export", () -> {
            boolean text = path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv");
            new ListExportStore(seat.database()).log(UUID.randomUUID(), table.name(), text ? "CSV" : "XLSX",
                    table.cases().size());
            return new WholeFile(path).fill(out -> {
                if (text) {
                    table.writeText(out, count -> reached(written, count, progress));
                } else {
                    table.writeSheet(out, count -> reached(written, count, progress));
                }
            });
        }, file -> form.done(seat.say("queue.export.done", table.cases().size(), file.toAbsolutePath())),
                failure -> form.failed(failure instanceof IOException
                        ? seat.say("queue.export.unwritable", path.toAbsolutePath())
                        : seat.told(failure)));
    }

    private static void reached(AtomicInteger written, int count, Throttle progress) {
        written.set(count);
        progress.trigger();
    }

    void close() {
        writing.cancel();
    }
}
