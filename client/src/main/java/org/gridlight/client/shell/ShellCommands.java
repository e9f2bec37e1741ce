package org.gridlight.client.shell;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.gridlight.client.seat.Command;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.SectionName;

/** What may be done in every section. */
public final class ShellCommands {
    private final Seat seat;
    private final Frame frame;
    private final Windows windows;

    /** What the program around the frame does. On the FX thread. */
    public interface Windows {
        void nextFontSize();

        void otherTheme();

        /** Moves the section in front to a window of its own, on the second monitor where there is one. */
        void toSecondMonitor();

        /** @param name of a section that has a window of its own */
        void toFront(SectionName name);

        /** Asks for the present password and a new one. */
        void changePassword();

        /** Signs off and asks for the next person; the window stays. */
        void changeShift();

        void otherLanguage();
    }

    ShellCommands(Seat seat, Frame frame, Windows windows) {
        this.seat = seat;
        this.frame = frame;
        this.windows = windows;
    }

    Windows windows() {
        return windows;
    }

    List<Command> all() {
        var all = new ArrayList<Command>();
        // Who sees no case registers none.
        if (frame.names().contains(SectionName.CASES)) {
            all.add(new Command(seat.say("action.register"), Command.key(KeyCode.F2),
                    () -> seat.navigation().register(null, null)));
        }
        all.add(new Command(seat.say("shell.search"), Command.key(KeyCode.F3), frame::search));
        all.add(new Command(seat.say("shell.keyMap"), Command.key(KeyCode.F10), frame::toggleKeyMap));
        frame.names().forEach(name -> all.add(new Command(seat.say(name.word()), name.key(), () -> frame.show(name))));
        all.add(new Command(seat.say("action.locate"), Command.ctrl(KeyCode.M), false,
                () -> seat.selected().get() != 0, () -> seat.navigation().showOnMap(seat.selected().get())));
        // Who sees no case hears no alarm.
        if (frame.names().contains(SectionName.LIGHTS)) {
            all.add(new Command(seat.say("alarms.sound.turn"), Command.ctrl(KeyCode.U), seat.alarms().mute()::turn));
        }
        all.add(new Command(seat.say("shell.fontSize"), Command.ctrl(KeyCode.J), windows::nextFontSize));
        all.add(new Command(seat.say("shell.theme"), Command.ctrl(KeyCode.L), windows::otherTheme));
        all.add(new Command(seat.say("shell.language"), Command.ctrl(KeyCode.I), windows::otherLanguage));
        all.add(new Command(seat.say("shell.secondMonitor"), Command.ctrl(KeyCode.Y), windows::toSecondMonitor));
        if (seat.operator().seesWholeRecord()) {
            all.add(new Command(seat.say("wall"), Command.key(KeyCode.F11), seat.navigation()::openWall));
        }
        all.add(new Command(seat.say("system.password.change"), Command.ctrl(KeyCode.P), windows::changePassword));
        all.add(new Command(seat.say("shell.changeShift"), Command.ctrl(KeyCode.Q), windows::changeShift));
        return all;
    }
}
