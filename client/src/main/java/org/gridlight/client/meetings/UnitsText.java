package org.gridlight.client.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.meeting.TransferSlip;
import org.gridlight.model.people.Unit;

/** Units typed by a part of their names, several parted by spaces or 、; which they are stands below. On the FX thread. */
final class UnitsText extends VBox {
    private static final String PARTED = "\\s*\\p{Po}\\s*";

    private final Seat seat;
    private final List<Unit> units;
    private final TextField typed = new TextField();
    private final String none;
    private final Label found = Parts.text("", "text-caption", "t2");

    UnitsText(Seat seat, String id, List<Unit> units) {
        this(seat, id, units, "meeting.unitHint", "meeting.noUnit");
    }

    /** Of communities. */
    static UnitsText ofCommunities(Seat seat, String id, List<TransferSlip.Community> communities) {
        return new UnitsText(seat, id,
                communities.stream().map(one -> new Unit(one.id(), "", one.name(), "", 0, null, null, null)).toList(),
                "transfer.communityHint", "transfer.noCommunity");
    }

    /** @param hint key of what stands in it while it is empty; @param none key of what is said when nothing is found */
    private UnitsText(Seat seat, String id, List<Unit> units, String hint, String none) {
        super(2);
        this.none = none;
        this.seat = seat;
        this.units = units;
        typed.setId(id);
        typed.setPromptText(seat.say(hint));
        typed.textProperty().addListener((value, before, now) -> tell());
        found.setWrapText(true);
        getChildren().addAll(typed, found);
        tell();
    }

    void write(String names) {
        typed.setText(names);
    }

    /** Calls back with each change. */
    void onChange(Runnable changed) {
        typed.textProperty().addListener((value, before, now) -> changed.run());
    }

    /** Empty when a part of it is no unit; an empty list when nothing is typed. */
    Optional<List<Unit>> units() {
        var all = new ArrayList<Unit>();
        for (var part : typed.getText().strip().split(PARTED)) {
            if (!part.isEmpty()) {
                var unit = find(part);
                if (unit.isEmpty()) {
                    return Optional.empty();
                }
                all.add(unit.get());
            }
        }
        return Optional.of(all.stream().distinct().toList());
    }

    /** The one that is typed, if it is one. */
    Optional<Unit> one() {
        return units().filter(all -> all.size() == 1).map(List::getFirst);
    }

    /** By its whole name or code, else the shortest name it is a part of. */
    private Optional<Unit> find(String part) {
        return units.stream().filter(unit -> unit.name().equals(part) || unit.code().equals(part)).findFirst()
                .or(() -> units.stream().filter(unit -> unit.name().contains(part))
                        .min((one, other) -> Integer.compare(one.name().length(), other.name().length())));
    }

    private void tell() {
        var now = units();
        found.getStyleClass().remove("red");
        if (now.isEmpty()) {
            found.getStyleClass().add("red");
            found.setText(seat.say(none));
        } else {
            found.setText(now.get().stream().map(Unit::name).collect(Collectors.joining(seat.say("meeting.and"))));
        }
        found.setVisible(!found.getText().isEmpty());
        found.setManaged(found.isVisible());
    }
}
