package org.gridlight.client.duty;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.gridlight.client.look.DayField;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.duty.UrgentBulletin;
import org.gridlight.model.duty.UrgentBulletin.Form;

/** The form of an urgent bulletin; what was typed and not issued stands there when it is opened again. On the FX thread. */
final class BulletinForm {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    private final Seat seat;
    private final DutyWords words;
    private final BiConsumer<UUID, UrgentBulletin.New> send;
    private DutyForm kept;
    private Form keptForm;
    private long keptBefore;

    /** @param send takes a wish with its id, the same id until it is issued */
    BulletinForm(Seat seat, BiConsumer<UUID, UrgentBulletin.New> send) {
        this.seat = seat;
        this.words = new DutyWords(seat.words(), seat.centre().zone());
        this.send = send;
    }

    /** @param before the last one of the matter; null for a first report; @param due null where nothing is owed */
    DutyForm of(Form form, UrgentBulletin before, BulletinDue due) {
        long about = before == null ? 0 : before.id();
        if (kept == null || keptForm != form || keptBefore != about) {
            kept = made(form, before, form == Form.FIRST ? due : null).keeping(seat.typed(), name(form, about));
            keptForm = form;
            keptBefore = about;
        }
        return kept;
    }

    /** It is on record: the next one begins empty. */
    void issued() {
        DutyForm.forget(seat.typed(), name(keptForm, keptBefore));
        kept = null;
    }

    private static String name(Form form, long about) {
        return "bulletin." + form + "." + about;
    }

    /** What is known of a case stands in the empty form already. */
    void fill(OpenCase one) {
        fill("#bulletin-title", one.category());
        fill("#bulletin-place", one.place());
        fill("#bulletin-case", one.caseNo());
        var told = one.reportedAt().atZone(seat.centre().zone());
        if (kept.lookup("#bulletin-day") instanceof DayField day) {
            day.setValue(told.toLocalDate());
        }
        if (kept.lookup("#bulletin-time") instanceof TextField time) {
            time.setText(TIME.format(told));
        }
    }

    private void fill(String id, String text) {
        if (text != null && kept.lookup(id) instanceof TextField line && line.getText().isBlank()) {
            line.setText(text);
        }
    }

    private DutyForm made(Form form, UrgentBulletin before, BulletinDue due) {
        var happened = (before == null ? seat.clock().instant() : before.happenedAt()).atZone(seat.centre().zone());
        var title = line("bulletin-title", before == null ? "" : before.title());
        var day = new DayField("bulletin-day");
        day.setValue(happened.toLocalDate());
        var time = line("bulletin-time", TIME.format(happened));
        time.setPrefColumnCount(6);
        var place = line("bulletin-place", before == null ? "" : before.place());
        var number = line("bulletin-case", before == null || before.caseNumber() == null ? "" : before.caseNumber());
        number.setPromptText(seat.say("duty.log.casePrompt"));
        var situation = area("bulletin-situation", 4);
        var harm = area("bulletin-harm", 2);
        var measures = area("bulletin-measures", 2);
        var needs = area("bulletin-needs", 2);
        var wish = UUID.randomUUID();
        var until = DutyForm.told("");
        until.setId("bulletin-until");
        if (due != null) {
            Runnable tell = () -> moment(day, time).ifPresent(at -> until.setText(due.told(seat, words, at)));
            time.textProperty().addListener((value, was, now) -> tell.run());
            tell.run();
        }
        return new DutyForm(seat, seat.say("duty.bulletin.issue", seat.say("bulletin.form." + form)),
                List.of(new DutyForm.Field(null, until), field("title", title), field("when", new HBox(8, day, time)),
                        field("place", place),
                        field("case", number), field("situation", situation), field("harm", harm),
                        field("measures", measures), field("needs", needs)),
                () -> !title.getText().isBlank() && !place.getText().isBlank() && !situation.getText().isBlank()
                        && moment(day, time).isPresent()
                        && (number.getText().isBlank() || about(number, before).isPresent()),
                () -> send.accept(wish, new UrgentBulletin.New(before == null ? 0 : before.id(), form,
                        title.getText().strip(), about(number, before).orElse(null), moment(day, time).orElseThrow(),
                        place.getText().strip(), situation.getText().strip(), text(harm), text(measures),
                        text(needs))));
    }

    private DutyForm.Field field(String key, javafx.scene.Node node) {
        return new DutyForm.Field(seat.say("duty.bulletin." + key), node);
    }

    private static TextField line(String id, String text) {
        var line = new TextField(text);
        line.setId(id);
        return line;
    }

    private static TextArea area(String id, int rows) {
        var area = new TextArea();
        area.setId(id);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        return area;
    }

    private static String text(TextArea area) {
        return area.getText().isBlank() ? null : area.getText().strip();
    }

    private Optional<Instant> moment(DayField day, TextField time) {
        try {
            day.take();
            return Optional.ofNullable(day.getValue()).map(date -> date.atTime(LocalTime.parse(time.getText().strip()
                    .replace('\uFF1A', ':'), TIME)).atZone(seat.centre().zone()).toInstant());
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    /** By the end of its number, as people call it. */
    private Optional<Long> about(TextField number, UrgentBulletin before) {
        var typed = number.getText().strip();
        if (before != null && typed.equals(before.caseNumber())) {
            return Optional.of(before.caseId());
        }
        return typed.length() < 4
                ? Optional.empty()
                : seat.cases().all().stream().filter(one -> one.caseNo() != null && one.caseNo().endsWith(typed))
                        .map(OpenCase::id).findFirst();
    }
}
