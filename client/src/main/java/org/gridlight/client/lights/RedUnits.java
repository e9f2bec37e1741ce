package org.gridlight.client.lights;

import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.gridlight.client.seat.Seat;
import org.gridlight.client.seat.Section;
import org.gridlight.model.light.Light;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many units stand under a red light: the number beside the section's name, there before the section is. By the rule
 * of the centre, whatever rule a person looks through. On the FX thread.
 */
final class RedUnits extends ReadOnlyIntegerWrapper implements Section.Badge {
    private static final Logger LOG = LoggerFactory.getLogger(RedUnits.class);

    private final LiveBoard board;

    RedUnits(Seat seat, LightsRecord record) {
        board = new LiveBoard(seat, record, now -> set(now.unitsUnder(Light.RED)),
                failure -> LOG.info("Red units are not counted: {}", failure.getMessage()));
        board.read();
    }

    @Override
    public void close() {
        board.close();
    }
}
