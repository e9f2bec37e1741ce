package org.gridlight.client.wall;

import java.time.Instant;

/**
 * An alarm on the wall, where everybody sees it: no person, no address, no number of a case.
 *
 * @param name  the unit, the class of the case or the stage of the hall
 * @param about its kind, and the street of a case
 * @param since when it was raised
 * @param calls whether nobody has answered yet
 */
record WallAlarm(long id, String name, String about, Instant since, boolean calls) {}
