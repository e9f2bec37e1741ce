package org.gridlight.model.cases;

/**
 * How an import treats what it meets.
 *
 * @param createMissing make units and classes that the record does not know; else their rows are rejected
 * @param keepGood take the good rows of a file that has bad ones; else the whole file is refused
 * @param dryRun do everything but keep nothing (试导入)
 */
public record ImportOptions(boolean createMissing, boolean keepGood, boolean dryRun) {}
