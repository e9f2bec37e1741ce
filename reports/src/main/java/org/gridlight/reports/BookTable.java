package org.gridlight.reports;

import java.util.List;
import java.util.Optional;

/**
 * A table of a book and a sheet of its workbook.
 *
 * @param sheet     short name, for the workbook
 * @param caption   number and title, such as 表1　主要指标
 * @param continued caption on further pages
 * @param columns   at most {@value #MOST_COLUMNS}
 * @param rows      cells in the order of the columns
 * @param total     the row of sums at the end
 * @param notes     lines under the table
 */
public record BookTable(String sheet, String caption, String continued, List<Column> columns, List<List<Cell>> rows,
        Optional<List<Cell>> total, List<String> notes) {
    /** As many columns as the layout has room for. */
    public static final int MOST_COLUMNS = 16;

    public BookTable {
        if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
            throw new IllegalArgumentException("A table has 1 to " + MOST_COLUMNS + " columns, not " + columns.size());
        }
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        notes = List.copyOf(notes);
    }
}
