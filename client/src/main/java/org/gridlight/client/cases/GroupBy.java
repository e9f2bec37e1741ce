package org.gridlight.client.cases;

import java.time.Instant;
import org.gridlight.model.cases.OpenCase;

/** How the list of the queue is divided (分组) when not by what is due next. Pure; asked for every case that is shown. */
public interface GroupBy {
    /** Which group it belongs to; groups of constants stand in their order, others by the case that is due first. */
    Object key(OpenCase one, Instant now);

    /** What that group is called, in the person's language. */
    String name(OpenCase one, Instant now);
}
