package org.gridlight.reports;

import java.util.List;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;

/** Hands the rows of a table to its layout: fields c0, p0, c1, p1, … and total. Used by one fill at a time. */
final class TableRows implements JRRewindableDataSource {
    private final BookTable table;
    private int row = -1;

    TableRows(BookTable table) {
        this.table = table;
    }

    @Override
    public boolean next() {
        row++;
        return row < table.rows().size() + (table.total().isPresent() ? 1 : 0);
    }

    @Override
    public Object getFieldValue(JRField field) {
        var name = field.getName();
        if (name.equals("total")) {
            return isTotal();
        }
        var column = Integer.parseInt(name.substring(1));
        var cells = cells();
        if (column >= cells.size()) {
            return null;
        }
        return name.charAt(0) == 'c' ? cells.get(column).value() : cells.get(column).pattern();
    }

    private boolean isTotal() {
        return row >= table.rows().size();
    }

    private List<Cell> cells() {
        return isTotal() ? table.total().orElseThrow() : table.rows().get(row);
    }

    @Override
    public void moveFirst() {
        row = -1;
    }
}
