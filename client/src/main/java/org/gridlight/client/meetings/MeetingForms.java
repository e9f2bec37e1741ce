package org.gridlight.client.meetings;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.DayField;
import org.gridlight.client.look.Parts;
import org.gridlight.client.meetings.MeetingForm.Field;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.meeting.Meeting;
import org.gridlight.model.meeting.MeetingFile;
import org.gridlight.model.meeting.MeetingItem;
import org.gridlight.model.meeting.TransferSlip;
import org.gridlight.model.people.Unit;

/** What is asked for before something is done with a meeting or a slip. On the FX thread. */
final class MeetingForms {
    /** A day as a limit ends with its work. */
    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

    private final Seat seat;
    private final Consumer<MeetingWish> send;

    MeetingForms(Seat seat, Consumer<MeetingWish> send) {
        this.seat = seat;
        this.send = send;
    }

    MeetingForm draw(Optional<Meeting> prepared) {
        var day = new DayField("meeting-day");
        prepared.ifPresent(meeting -> day.setValue(meeting.plannedOn()));
        var place = new TextField(prepared.map(Meeting::place).orElse(""));
        var chair = new TextField(prepared.map(Meeting::chair).orElse(""));
        return new MeetingForm(seat, seat.say(MeetingAct.DRAW.word()),
                List.of(new Field(seat.say("meeting.day"), day), new Field(seat.say("meeting.place"), place),
                        new Field(seat.say("meeting.chair"), chair)),
                () -> taken(day), () -> send.accept(new MeetingWish.Draw(day.getValue(), text(place), text(chair))));
    }

    MeetingForm add(Meeting meeting) {
        var number = new TextField();
        number.setId("meeting-case");
        number.setPromptText(seat.say("meeting.caseHint"));
        var why = area();
        return new MeetingForm(seat, seat.say(MeetingAct.ADD.word()),
                List.of(new Field(seat.say("meeting.case"), number), new Field(seat.say("meeting.why"), why)),
                () -> find(number.getText().strip()).isPresent() && !why.getText().isBlank(),
                () -> send.accept(new MeetingWish.Add(meeting.id(), find(number.getText().strip()).orElseThrow().id(),
                        why.getText().strip())));
    }

    /** By the end of its number, as people call it. */
    private Optional<OpenCase> find(String number) {
        return number.length() < 4
                ? Optional.empty()
                : seat.cases().all().stream().filter(one -> one.caseNo() != null && one.caseNo().endsWith(number))
                        .findFirst();
    }

    /** Units of the agenda came unless that is taken away. */
    MeetingForm hold(MeetingFile file) {
        var came = new LinkedHashMap<String, CheckBox>();
        file.items().stream().map(MeetingItem::unit).filter(unit -> unit != null && !unit.isEmpty()).distinct()
                .forEach(unit -> {
                    var box = new CheckBox(unit);
                    box.setSelected(true);
                    came.put(unit, box);
                });
        var boxes = new VBox(6);
        boxes.getChildren().addAll(came.values());
        return new MeetingForm(seat, seat.say(MeetingAct.HOLD.word()),
                List.of(new Field(seat.say("meeting.came"), boxes)), () -> true,
                () -> send.accept(new MeetingWish.Hold(file.meeting().id(), came.entrySet().stream()
                        .map(each -> new Meeting.Attendance(each.getKey(), "", each.getValue().isSelected()))
                        .toList())));
    }

    /** A few words alone. */
    MeetingForm words(MeetingAct act, String about, Function<String, MeetingWish> wish) {
        var text = area();
        return new MeetingForm(seat, seat.say(act.word()), List.of(new Field(seat.say(about), text)),
                () -> !text.getText().isBlank(), () -> send.accept(wish.apply(text.getText().strip())));
    }

    MeetingForm assign(TransferSlip slip, List<Unit> units) {
        var unit = new UnitsText(seat, "meeting-unit", units);
        var due = new DayField("meeting-due");
        var opinion = area();
        return new MeetingForm(seat, seat.say(MeetingAct.ASSIGN.word()),
                List.of(new Field(seat.say("transfer.unit"), unit), new Field(seat.say("meeting.due"), due),
                        new Field(seat.say("transfer.opinion"), opinion)),
                () -> taken(due) && due.getValue() != null && unit.one().isPresent() && !opinion.getText().isBlank(),
                () -> send.accept(new MeetingWish.Assign(slip.id(), unit.one().orElseThrow().id(), end(due),
                        opinion.getText().strip())));
    }

    /** Nothing is asked but whether to go on. @param about what will happen */
    MeetingForm told(MeetingAct act, String about, MeetingWish wish) {
        return new MeetingForm(seat, seat.say(act.word()), List.of(new Field(null, ItemPane.wrapped(about))),
                () -> true,
                () -> send.accept(wish));
    }

    /** @param about the case it comes out of; empty for a matter that is no case */
    MeetingForm send(List<TransferSlip.Community> communities, List<Unit> units, Optional<OpenCase> about) {
        return new SlipForm(seat, this, communities, units, about, send).form();
    }

    MeetingForm tell(TransferSlip slip) {
        var text = area();
        var content = new ChoiceBox<String>();
        var answers = Stream.of("yes", "no", "unknown").map(each -> seat.say("transfer.content." + each)).toList();
        content.getItems().setAll(answers);
        content.getSelectionModel().selectFirst();
        var fields = new ArrayList<Field>();
        fields.add(new Field(seat.say("transfer.telling"), text));
        fields.add(new Field(seat.say("transfer.content"), content));
        return new MeetingForm(seat, seat.say(MeetingAct.TELL.word()), fields, () -> !text.getText().isBlank(),
                () -> send.accept(new MeetingWish.Tell(slip.id(), text.getText().strip(),
                        switch (content.getSelectionModel().getSelectedIndex()) {
                            case 0 -> Boolean.TRUE;
                            case 1 -> Boolean.FALSE;
                            default -> null;
                        })));
    }

    /** The moment at which a limit ends. @param due with a day in it */
    Instant end(DayField due) {
        return due.getValue().atTime(END_OF_WORK).atZone(seat.centre().zone()).toInstant();
    }

    /** Whether what was typed is a day, or nothing. */
    static boolean taken(DayField field) {
        try {
            field.take();
            return true;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private static TextArea area() {
        var area = new TextArea();
        area.setId("meeting-words");
        area.setPrefRowCount(3);
        area.setWrapText(true);
        return area;
    }

    static String text(TextField field) {
        return field.getText() == null || field.getText().isBlank() ? null : field.getText().strip();
    }
}
