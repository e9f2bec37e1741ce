package org.gridlight.model.cases;

import java.util.List;
import java.util.Map;

/**
 * What an import did, or would have done in a dry run.
 *
 * @param rows rows in the file
 * @param added cases added to the record
 * @param known cases that were there already and stayed as they were
 * @param placed of the added ones, those that lie in a unit grid
 * @param newDepartments codes of units that were made
 * @param newCategories names of classes that were made
 * @param findings how often each finding was made among the added cases
 * @param rejected rows that could not be taken
 * @param zoneAdopted the zone that the centre took over from the mapping, none when it had one
 */
public record ImportOutcome(
        int rows,
        int added,
        int known,
        int placed,
        List<String> newDepartments,
        List<String> newCategories,
        Map<Finding, Integer> findings,
        List<RejectedRow> rejected,
        String zoneAdopted) {}
