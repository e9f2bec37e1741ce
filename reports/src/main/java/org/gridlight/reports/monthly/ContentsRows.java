package org.gridlight.reports.monthly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRRewindableDataSource;
import org.gridlight.reports.Block;
import org.gridlight.reports.Layout;

/** Hands the sections of a book to the layout of its contents list. Used by one fill at a time. */
final class ContentsRows implements JRRewindableDataSource {
    private final List<String> sections;
    private int row = -1;

    private ContentsRows(List<String> sections) {
        this.sections = sections;
    }

    static Block block(String heading, List<String> sections) {
        return new Block(Layout.named("monthly/contents"), new HashMap<>(Map.of("heading", heading)), new ContentsRows(
                sections));
    }

    @Override
    public boolean next() {
        row++;
        return row < sections.size();
    }

    @Override
    public Object getFieldValue(JRField field) {
        return sections.get(row);
    }

    @Override
    public void moveFirst() {
        row = -1;
    }
}
