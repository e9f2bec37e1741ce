package org.gridlight.client.system;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.gridlight.client.look.Parts;
import org.gridlight.client.seat.Seat;
import org.gridlight.model.people.DeskAccount;
import org.gridlight.model.people.HeldRole;

/** How accounts and roles are said. Holds no state. */
record AccountWords(Seat seat) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private ZoneId zone() {
        return seat.centre().zone();
    }

    String unit(DeskAccount one) {
        return one.unit() == null ? seat.say("system.place.centre") : one.unit();
    }

    String lastDay(DeskAccount one) {
        return one.lastDay() == null ? seat.say("system.endless") : one.lastDay().toString();
    }

    /** Those in force now; those to come in brackets. */
    String roles(DeskAccount one, Instant now) {
        return one.roles().isEmpty()
                ? seat.say("system.noRole")
                : one.roles().stream().map(held -> held.isInForce(now) && held.delegatedBy() == null
                        ? seat.say(held.role().word())
                        : seat.say(held.isInForce(now) ? "system.role.forTime" : "system.role.coming",
                                seat.say(held.role().word())))
                        .collect(Collectors.joining(seat.say("system.comma")));
    }

    /** From when until when, and by whom. */
    String time(HeldRole held) {
        var from = MINUTE.format(held.from().atZone(zone()));
        var until = held.until() == null ? seat.say("system.endless") : MINUTE.format(held.until().atZone(zone()));
        return held.delegatedBy() == null
                ? seat.say("system.role.time", from, until)
                : seat.say("system.role.timeBy", from, until, held.delegatedBy());
    }

    String standing(AccountsModel.Standing standing) {
        return seat.say("system.standing." + standing);
    }

    /** What works is said quietly. */
    Node tag(AccountsModel.Standing standing) {
        return switch (standing) {
            case ACTIVE -> Parts.whole(standing(standing), "text-dense", "t2");
            case LOCKED -> Parts.tag(standing(standing), "red");
            case ENDED, NOT_YET -> Parts.tag(standing(standing));
            case NO_ROLE -> Parts.tag(standing(standing), "yellow");
        };
    }
}
