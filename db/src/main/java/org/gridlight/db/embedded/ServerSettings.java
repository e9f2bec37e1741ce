package org.gridlight.db.embedded;

import java.time.Duration;

/**
 * What may differ from one embedded server to another. The settings of whoever starts the server hold until it ends.
 *
 * @param idle
 *            how long the server stays after the last client has left, in whole seconds
 * @param port
 *            the port to listen on, 0 for any free one
 * @param durable
 *            whether a commit waits until the disk has it; without, a failure of the machine (not of the server) may
 *            lose the last second
 */
public record ServerSettings(Duration idle, int port, boolean durable) {
    /** System property with a port to listen on instead of any free one. */
    public static final String PORT = "gridlight.port";

    /** For daily use: 15 seconds, any free port, durable. */
    public static ServerSettings standard() {
        return new ServerSettings(Duration.ofSeconds(15), Integer.getInteger(PORT, 0), true);
    }

    /** The same with another time to stay. */
    public ServerSettings withIdle(Duration stay) {
        return new ServerSettings(stay, port, durable);
    }

    /** The same on a port of its own. */
    public ServerSettings withPort(int fixed) {
        return new ServerSettings(idle, fixed, durable);
    }

    /** The same for data that may be lost: tests and demonstrations. */
    public ServerSettings forTrials() {
        return new ServerSettings(idle, port, false);
    }
}
