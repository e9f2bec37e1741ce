package org.gridlight.client.wall;

import org.gridlight.model.alarm.AlarmList;

/** What a wall asks the record besides the open cases. Every call may block. Safe for many threads. */
interface WallRecord {
    WallGround ground();

    /** Today until now. */
    WallDay day();

    /** Every alarm on the list, the worst first. */
    AlarmList alarms();
}
