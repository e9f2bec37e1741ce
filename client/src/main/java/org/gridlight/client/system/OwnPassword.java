package org.gridlight.client.system;

import java.util.UUID;
import org.gridlight.client.seat.Seat;
import org.gridlight.db.people.PasswordStore;
import org.gridlight.model.people.PasswordRule;

/** Anybody changes his own password (修改密码), over whatever he is doing. On the FX thread. */
public final class OwnPassword {
    /** Asks the record. May block; off the FX thread. */
    interface Door {
        void change(UUID id, char[] present, char[] password);
    }

    private final Seat seat;
    private final Door door;

    public OwnPassword(Seat seat) {
        this(seat, new PasswordStore(seat.database())::change);
    }

    OwnPassword(Seat seat, Door door) {
        this.seat = seat;
        this.door = door;
    }

    public void open() {
        seat.overlays().open(form(), () -> {});
    }

    FormSheet form() {
        var present = FormSheet.secret("present-password");
        var password = FormSheet.secret("new-password");
        var again = FormSheet.secret("new-password-again");
        return new FormSheet(seat, seat.say("system.password.change"), seat.say("system.password.about",
                seat.operator().account()), seat.say("system.password.change"))
                .field(seat.say("system.password.present"), present)
                .field(seat.say("system.password.new"), password)
                .rule(seat.say("system.password.rule", PasswordRule.SHORTEST, PasswordRule.LONG))
                .field(seat.say("system.passwordAgain"), again)
                .onSend(() -> password.getText().equals(again.getText())
                        ? null
                        : seat.say("system.password.unlike"), form -> {
                            var before = present.getText().toCharArray();
                            var typed = password.getText().toCharArray();
                            var id = form.id();
                            form.sending();
                            seat.tasks().run("password", () -> {
                                door.change(id, before, typed);
                                return null;
                            }, done -> seat.overlays().close(), form::refused);
                        });
    }
}
