package org.gridlight.client.wall;

/** What a wall asks the record besides the open cases. Every call may block. Safe for many threads. */
interface WallRecord {
    WallGround ground();

    /** Today until now. */
    WallDay day();
}
