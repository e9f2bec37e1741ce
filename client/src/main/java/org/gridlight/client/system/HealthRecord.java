package org.gridlight.client.system;

import java.util.List;
import org.gridlight.model.health.HealthSign;

/** What the system administrator asks about the server. May block; safe for many threads. */
interface HealthRecord {
    /** As they are now. @throws org.gridlight.model.words.Refusal when the record cannot be asked */
    List<HealthSign> signs();
}
