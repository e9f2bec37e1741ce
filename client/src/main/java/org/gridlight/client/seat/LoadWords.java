package org.gridlight.client.seat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridlight.model.alarm.OperatorLoad;

/** What is said of the load of a seat (席位负荷). */
public final class LoadWords {
    private LoadWords() {}

    /** Of the person at this seat, for the foot of the window; empty while nothing is known of him. */
    public static Optional<String> inShort(Seat seat) {
        return own(seat, seat.alarms().load())
                .map(load -> seat.say("alarms.load.strip", seat.say("light.operatorLoad"), figure(load)));
    }

    /** 本席 1.1 正常. */
    public static String own(Seat seat, Optional<OperatorLoad> own) {
        return own.map(load -> seat.say("alarms.load.own", figure(load), seat.say(load.standing().word())))
                .orElseGet(() -> seat.say("alarms.load.none"));
    }

    /** The load of the person at this seat. */
    public static Optional<OperatorLoad> own(Seat seat, List<OperatorLoad> all) {
        return all.stream().filter(load -> isOwn(seat, load)).findFirst();
    }

    public static boolean isOwn(Seat seat, OperatorLoad load) {
        return load.operatorId() != null && load.operatorId() == seat.operator().id();
    }

    /** The mean of ten minutes with one decimal. */
    public static String figure(OperatorLoad load) {
        return String.format(Locale.ROOT, "%.1f", load.mean());
    }
}
