package org.gridlight.client.duty;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.db.duty.DutyDeskStore;
import org.gridlight.model.duty.RosterTurn;

/** Who is on duty now at a unit, as its roster says; takes no room when nobody is known. On the FX thread. */
public final class OnDutyLine extends VBox {
    private final Seat seat;
    private final DutyWords words;
    private final Label line = Parts.text("", "text-dense");
    private long shown;

    public OnDutyLine(Seat seat) {
        super(2);
        this.seat = seat;
        this.words = new DutyWords(seat.words(), seat.centre().zone());
        setId("on-duty");
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(Parts.text(seat.say("duty.onDuty"), "text-caption", "t2"), line);
        fill(List.of());
    }

    /** @param unitId key of the unit; 0 for none */
    public void show(long unitId) {
        if (unitId == shown) {
            return;
        }
        shown = unitId;
        fill(List.of());
        if (unitId == 0 || seat.database() == null || !seat.operator().seesWholeRecord()) {
            return;
        }
        seat.tasks().run("on duty at a unit", () -> new DutyDeskStore(seat.database()).onDuty(unitId, seat.clock()
                .instant()), found -> {
                    if (unitId == shown) {
                        fill(found);
                    }
                }, failure -> shown = 0);
    }

    private void fill(List<RosterTurn> turns) {
        setVisible(!turns.isEmpty());
        setManaged(!turns.isEmpty());
        line.setText(turns.stream().map(turn -> seat.say("duty.onDuty.line", turn.person(), turn.telephone(), words
                .time(turn.to()))).collect(Collectors.joining("\n")));
    }
}
