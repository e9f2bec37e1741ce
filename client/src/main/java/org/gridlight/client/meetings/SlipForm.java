package org.gridlight.client.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.gridlight.client.look.DayField;
import org.gridlight.client.look.Parts;
import org.gridlight.client.meetings.MeetingForm.Field;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.cases.OpenCase;
import org.gridlight.model.meeting.TransferSlip;
import org.gridlight.model.meeting.TransferSlip.Community;
import org.gridlight.model.meeting.TransferSlip.Origin;
import org.gridlight.model.people.Unit;

/**
 * What is asked for before a matter is handed up (转交督办单): from which community, on what ground, what is asked for; and, when
 * it is known already, who acts until when. On the FX thread.
 */
final class SlipForm {
    private static final List<Origin> HEARD = List.of(Origin.VISIT, Origin.DIARY, Origin.COUNCIL);
    private static final int LINES = 2;

    private final Seat seat;
    private final MeetingForms forms;
    private final Optional<OpenCase> about;
    private final UnitsText community;
    private final ToggleGroup origin = new ToggleGroup();
    private final TextField mark = field("slip-mark");
    private final TextArea matter = area("slip-matter");
    private final TextField reporter = field("slip-reporter");
    private final TextField handler = field("slip-handler");
    private final TextArea done = area("slip-done");
    private final TextArea request = area("slip-request");
    private final UnitsText unit;
    private final DayField due = new DayField("slip-due");
    private final TextField opinion = field("slip-opinion");
    private final MeetingForm form;

    SlipForm(Seat seat, MeetingForms forms, List<Community> communities, List<Unit> units, Optional<OpenCase> about,
            Consumer<MeetingWish> send) {
        this.seat = seat;
        this.forms = forms;
        this.about = about;
        this.community = UnitsText.ofCommunities(seat, "slip-community", communities);
        this.unit = new UnitsText(seat, "slip-unit", units);
        about.ifPresent(one -> of(one, communities));
        form = new MeetingForm(seat, seat.say("transfer.send"), fields(), this::isReady,
                () -> send.accept(new MeetingWish.Send(slip(), assigned().orElse(null))));
    }

    MeetingForm form() {
        return form;
    }

    private void of(OpenCase one, List<Community> communities) {
        communities.stream().filter(each -> each.id() == one.communityId()).findFirst()
                .ifPresent(each -> community.write(each.name()));
        mark.setText(one.caseNo() == null ? one.acceptNo() : one.caseNo());
        mark.setEditable(false);
        matter.setText(Stream.of(one.place(), one.category()).filter(part -> part != null && !part.isBlank())
                .reduce((place, what) -> place + " " + what).orElse(""));
    }

    private List<Origin> origins() {
        return about.isPresent() ? List.of(Origin.CASE) : HEARD;
    }

    /** All in sight; arrow keys move along. */
    private Node choices() {
        var row = Parts.row(16);
        row.setMinHeight(Region.USE_PREF_SIZE);
        for (var each : origins()) {
            var one = new RadioButton(seat.say("transfer.origin." + each));
            one.setUserData(each);
            one.setToggleGroup(origin);
            one.getStyleClass().add("text-dense");
            row.getChildren().add(one);
        }
        origin.selectToggle(origin.getToggles().getFirst());
        return row;
    }

    private List<Field> fields() {
        var fields = new ArrayList<Field>();
        fields.add(new Field(seat.say("transfer.community"), community));
        fields.add(beside(named("transfer.origin", choices()), named("transfer.mark", mark)));
        fields.add(new Field(seat.say("transfer.matter"), matter));
        fields.add(beside(named("transfer.done", done), named("transfer.request", request)));
        fields.add(beside(named("transfer.reporter", reporter), named("transfer.handler", handler)));
        var later = Parts.text(seat.say("transfer.assignNow"), "text-caption", "t3");
        later.getStyleClass().add("hair-top");
        later.setMaxWidth(Double.MAX_VALUE);
        fields.add(new Field(null, later));
        fields.add(beside(named("transfer.unit", unit), named("meeting.due", due)));
        fields.add(new Field(seat.say("transfer.opinion"), opinion));
        return fields;
    }

    private Region named(String name, Node node) {
        if (node instanceof Region region) {
            region.setMaxWidth(Double.MAX_VALUE);
        }
        return Parts.column(6, Parts.whole(seat.say(name), "text-dense", "t2"), node);
    }

    private static Field beside(Region left, Region right) {
        var row = new HBox(12, left, right);
        for (var each : List.of(left, right)) {
            each.setMinWidth(0);
            each.setPrefWidth(0);
            each.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(each, Priority.ALWAYS);
        }
        return new Field(null, row);
    }

    private boolean isReady() {
        return community.one().isPresent() && !matter.getText().isBlank() && !request.getText().isBlank()
                && MeetingForms.taken(due) && (isLater() || assigned().isPresent());
    }

    /** Whether the street is to assign it. */
    private boolean isLater() {
        return unit.units().filter(List::isEmpty).isPresent() && due.getValue() == null && opinion.getText().isBlank();
    }

    private Optional<MeetingWish.Assigned> assigned() {
        return due.getValue() == null || opinion.getText().isBlank()
                ? Optional.empty()
                : unit.one().map(one -> new MeetingWish.Assigned(one.id(), forms.end(due), opinion.getText().strip()));
    }

    private TransferSlip.New slip() {
        return new TransferSlip.New(community.one().orElseThrow().id(),
                (Origin) origin.getSelectedToggle().getUserData(), mark.getText().strip(),
                about.map(OpenCase::id).orElse(null), null, matter.getText().strip(), MeetingForms.text(reporter),
                done.getText().strip(), request.getText().strip(), handler.getText().strip());
    }

    private static TextField field(String id) {
        var field = new TextField();
        field.setId(id);
        return field;
    }

    private static TextArea area(String id) {
        var area = new TextArea();
        area.setId(id);
        area.setPrefRowCount(LINES);
        area.setWrapText(true);
        return area;
    }
}
