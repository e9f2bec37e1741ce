package org.gridlight.model.cases;

/**
 * A row that cannot be taken at all (未导入): no key, no readable time, a unit nobody knows.
 *
 * @param line line in the file, the header is line 1
 * @param column name of the column, empty when the whole row is meant
 * @param value what stands there
 * @param reason key of the message that says why
 */
public record RejectedRow(int line, String column, String value, String reason) {}
