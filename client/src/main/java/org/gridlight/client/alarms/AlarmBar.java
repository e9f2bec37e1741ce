package org.gridlight.client.alarms;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;

/** What may be done with what is chosen, below the list. On the FX thread. */
final class AlarmBar extends VBox {
    private final Button acknowledge;
    private final Button takeBack;
    private final Button shelve;
    private final Button urge;
    private final Button notice;
    private final Button cases;
    private final Button history;
    private final Label mayNot = Parts.text("", "text-caption", "t2");

    AlarmBar(Seat seat, AlarmView.Acts acts) {
        super(4);
        getStyleClass().addAll("action-bar", "line-top", "alarm-bar");
        acknowledge = named("acknowledge",
                Parts.button(seat.say("alarmHappening.ACKNOWLEDGE"), "F7", acts::acknowledge, "primary"));
        takeBack = named("take-back", Parts.button(seat.say("alarms.takeBack"), acts::takeBack));
        shelve = named("shelve", Parts.button(seat.say("light.shelved"), acts::askShelf));
        urge = named("urge", Parts.button(seat.say("action.urge"), acts::askUrge));
        notice = named("notice", Parts.button(seat.say("light.redNotice"), acts::redNotice));
        cases = named("cases", Parts.button(seat.say("alarms.cases"), acts::openCases, "flat"));
        history = named("history", Parts.button(seat.say("light.lightHistory"), acts::history, "flat"));
        mayNot.setWrapText(true);
        show(mayNot, false);
        getChildren().addAll(
                new ActionRows(List.of(acknowledge, takeBack, shelve, urge, notice), List.of(cases, history)), mayNot);
    }

    private static Button named(String name, Button button) {
        button.setId("alarm-" + name);
        return button;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /**
     * What may be done with what is chosen.
     *
     * @param take   to take it on
     * @param back   to take that back, or its being put aside
     * @param aside  to put it aside
     * @param urge   to urge the units of its cases
     * @param one    whether it is one alarm, whose cases and history can be seen
     * @param notice whether its unit may have a red notice
     */
    record Usable(boolean take, boolean back, boolean aside, boolean urge, boolean one, boolean notice) {}

    void usable(Usable now) {
        acknowledge.setDisable(!now.take());
        show(takeBack, now.back());
        shelve.setDisable(!now.aside());
        urge.setDisable(!now.urge());
        notice.setDisable(!now.notice());
        cases.setDisable(!now.one());
        history.setDisable(!now.one());
    }

    /** @param why this person may not do something; empty when he may do all */
    void mayNot(String why) {
        mayNot.setText(why);
        show(mayNot, !why.isEmpty());
    }
}
