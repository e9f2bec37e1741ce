package org.gridlight.client.shell;

import java.util.List;

/** Where the search box looks. Called off the FX thread; may fail, which the box says. */
@FunctionalInterface
public interface SearchSource {
    /** @param text not blank; @return best first, few */
    List<Found> find(String text);
}
