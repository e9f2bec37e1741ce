package org.gridlight.client.live;

import java.time.Duration;
import java.time.Instant;

/** How this workstation stands to the centre (连接状态). */
public sealed interface Connection {
    /** Nothing has been heard yet: nobody says connected before it is proven. */
    record Connecting() implements Connection {}

    /** @param lag how old the last change was when it was seen here */
    record Connected(Duration lag) implements Connection {}

    /** @param since last heard of; what is on the screen stands as of then; @param tried how often since */
    record Cut(Instant since, int tried) implements Connection {}
}
