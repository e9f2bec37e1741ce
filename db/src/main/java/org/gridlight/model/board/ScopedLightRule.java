package org.gridlight.model.board;

import java.time.Instant;
import org.gridlight.model.cases.Stage;
import org.gridlight.model.light.LightRule;

/**
 * A rule for the lights of clocks and for what it holds. What is said more narrowly wins: class before stage before all.
 *
 * @param id           key in the record
 * @param stage        null for all stages
 * @param categoryCode class (小类), null for all
 * @param from         since when it holds
 * @param maker        who made it, null for one that came with the program
 */
public record ScopedLightRule(long id, Stage stage, String categoryCode, LightRule rule, Instant from, String maker) {
    /** Whether it is the one that holds where no other does; it can be replaced, not ended. */
    public boolean isWidest() {
        return stage == null && categoryCode == null;
    }
}
