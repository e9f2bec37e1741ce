package org.gridlight.client.lights;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.tasks.Tasks;
import org.gridlight.model.files.WholeFile;
import org.gridlight.model.light.LightBoard;
import org.gridlight.model.light.UnitLightHistory;

/** The record of the lights of one unit (灯号记录) from when it is asked for until it is left. On the FX thread. */
final class UnitRecord implements UnitRecordPane.Acts, AutoCloseable {
    private static final Duration ANEW = Duration.ofSeconds(10);

    private final Seat seat;
    private final LightsRecord record;
    private final Acts acts;
    private final UnitRecordPane pane;
    private final Tasks.Running renewing;
    private Tasks.Running reading = () -> {};
    private Tasks.Running writing = () -> {};
    private Subject subject;
    private RecordPeriod period;
    private UnitLightHistory shown;

    /** Whose record it is. @param name in full */
    record Subject(LightBoard board, long unit, String name) {}

    /** What leads away from it. */
    interface Acts {
        /** Plays the board once more from a moment, with this unit chosen. */
        void replay(long unit, Instant at);

        void leaveRecord();
    }

    UnitRecord(Seat seat, LightsRecord record, Acts acts) {
        this.seat = seat;
        this.record = record;
        this.acts = acts;
        this.pane = new UnitRecordPane(seat, this);
        this.renewing = seat.tasks().every("lights record", ANEW, () -> seat.tasks().onScreen(this::renew));
    }

    UnitRecordPane pane() {
        return pane;
    }

    Subject subject() {
        return subject;
    }

    /** Another unit over the same period; the first one over seven days. */
    void show(Subject wanted) {
        show(wanted, period == null ? RecordPeriod.of(RecordPeriod.Kind.WEEK, today()) : period);
    }

    void show(Subject wanted, RecordPeriod over) {
        subject = wanted;
        period = over;
        pane.reading(subject.name(), period);
        read();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(seat.clock().instant(), seat.centre().zone());
    }

    private void read() {
        var asked = subject;
        var zone = seat.centre().zone();
        var over = period;
        reading.cancel();
        reading = seat.tasks().run("lights record", () -> record.history(asked.board(), asked.unit(), over.from(zone),
                over.until(zone)), this::show, failure -> pane.failed(seat.told(failure)));
    }

    private void show(LightsRecord.Kept kept) {
        shown = kept.history();
        if (shown == null) {
            pane.nothing(kept.begin());
        } else {
            pane.show(shown, period, seat.clock().instant());
        }
    }

    /** What is still going on is read again; a past day stays as it was. */
    private void renew() {
        if (shown != null && period.until(seat.centre().zone()).isAfter(seat.clock().instant())) {
            read();
        }
    }

    @Override
    public void period(RecordPeriod.Kind kind) {
        show(subject, RecordPeriod.of(kind, today()));
    }

    @Override
    public void day(LocalDate day) {
        show(subject, RecordPeriod.day(day, today()));
    }

    @Override
    public void replay(Instant at) {
        acts.replay(subject.unit(), at);
    }

    @Override
    public void export() {
        Optional.ofNullable(shown).ifPresent(history -> seat.dialogs()
                .chooseTarget(seat.say("lights.record.export"),
                        seat.say("lights.record.file", subject.name(), period.first(), period.last()),
                        seat.say("lights.record.kind"), List.of("csv"))
                .ifPresent(path -> {
                    var file = new UnitRecordFile(history, subject.name(), seat.words(), seat.centre().zone(),
                            seat.clock().instant());
                    writing.cancel();
                    writing = seat.tasks().run("lights record export",
                            () -> new WholeFile(path).fill(file::write),
                            written -> pane.told(seat.say("lights.record.exported", written.getFileName())),
                            failure -> pane.told(seat.say("lights.record.unwritten", path.getFileName())));
                }));
    }

    @Override
    public void again() {
        show(subject, period);
    }

    @Override
    public void leave() {
        acts.leaveRecord();
    }

    @Override
    public void close() {
        renewing.cancel();
        reading.cancel();
        writing.cancel();
    }
}
