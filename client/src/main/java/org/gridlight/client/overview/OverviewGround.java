package org.gridlight.client.overview;

import java.util.List;
import java.util.Map;
import org.gridlight.model.cases.CaseClocks;
import org.gridlight.model.cases.Workflow;
import org.gridlight.model.clock.DaySlot;
import org.gridlight.model.light.BoardRules;

/**
 * What hardly ever changes: read once.
 *
 * @param units    names of the units by key
 * @param workflow who may do what
 * @param slots    of working time today
 * @param rules    by which units get their lights
 */
record OverviewGround(List<StreetShape> streets, Map<Long, String> units, Workflow workflow, CaseClocks clocks,
        List<DaySlot> slots, BoardRules rules) {}
