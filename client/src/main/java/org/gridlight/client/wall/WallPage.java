package org.gridlight.client.wall;

import java.time.Instant;
import java.time.ZoneId;
import org.gridlight.model.words.Words;

/** A page of a wall: draws what it is given and keeps nothing. On the FX thread. */
interface WallPage {
    /** Free at the edges, in units of the wall, as are all sizes here. */
    double MARGIN = 40;

    /** @param board counted of the ground */
    void paint(WallPen pen, double width, double height, Shown shown);

    /** What there is to show. @param day null until it is counted, as are alarms until they are read */
    record Shown(Words words, ZoneId zone, Instant now, WallGround ground, WallBoard board, WallDay day,
            WallAlarms alarms) {
        String say(String key, Object... arguments) {
            return words.say(key, arguments);
        }
    }
}
