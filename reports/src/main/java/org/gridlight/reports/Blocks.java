package org.gridlight.reports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRElement;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/** Makes the blocks every book is put together from. */
public final class Blocks {
    /** The number of the column an element of the table layout belongs to. */
    private static final String COLUMN = "org.gridlight.column";

    private Blocks() {}

    /** Running text. */
    public static Block paragraph(Heading heading, String text) {
        return paragraph(heading, text, 0);
    }

    /** Running text that leads to a table: both begin on the same page. */
    public static Block paragraphBefore(Heading heading, String text, BookTable table) {
        return paragraph(heading, text, Room.toBegin(table));
    }

    private static Block paragraph(Heading heading, String text, int below) {
        var layout = Layout.named("book/paragraph");
        layout.getGroups()[0].setMinHeightToStartNewPage(Room.together(Room.of(heading), Room.ofText(text), below));
        var parameters = parameters(heading);
        parameters.put("text", text);
        return new Block(layout, parameters, once());
    }

    /** A picture with its caption and, if not null, a note below. */
    public static Block figure(Heading heading, String caption, Figure picture, String note) {
        var parameters = parameters(heading);
        parameters.put("caption", caption);
        parameters.put("picture", picture);
        parameters.put("description", picture.description());
        parameters.put("note", note);
        return new Block(Layout.named("book/figure"), parameters, once());
    }

    /** A table whose head is repeated on every page it reaches. */
    public static Block table(Heading heading, BookTable table) {
        var layout = Layout.named("book/table");
        arrange(layout, table.columns());
        layout.getGroups()[0].setMinHeightToStartNewPage(Room.together(Room.of(heading), Room.toBegin(table)));
        layout.getGroups()[1].setMinHeightToStartNewPage(Room.together(Room.toBegin(table)));
        return new Block(layout, filling(heading, table), new TableRows(table));
    }

    /** The same on paper that lies across, with room for more columns and smaller letters. */
    public static Block wideTable(Heading heading, BookTable table) {
        var layout = Layout.named("ledger/table");
        arrange(layout, table.columns());
        return new Block(layout, filling(heading, table), new TableRows(table));
    }

    /**
     * A table with all its lines, as on slips.
     *
     * @param tall whether its rows have room for handwriting
     */
    public static Block ruledTable(BookTable table, boolean tall) {
        var layout = Layout.named("notices/table");
        arrange(layout, table.columns());
        var parameters = filling(Heading.NONE, table);
        parameters.put("tall", tall);
        return new Block(layout, parameters, new TableRows(table));
    }

    /** A layout of one feature, filled with rows. @param rows each with a text for every field of the layout */
    public static Block rows(String layout, List<Map<String, ?>> rows) {
        return new Block(Layout.named(layout), new HashMap<>(), new JRMapCollectionDataSource(List.copyOf(rows)));
    }

    private static Map<String, Object> filling(Heading heading, BookTable table) {
        var parameters = parameters(heading);
        parameters.put("caption", table.caption());
        parameters.put("continued", table.continued());
        parameters.put("notes", table.notes().isEmpty() ? null : String.join("\n", table.notes()));
        for (var column = 0; column < table.columns().size(); column++) {
            parameters.put("h" + column, table.columns().get(column).title());
        }
        return parameters;
    }

    /**
     * Tables of the same columns, each on a page of its own. They share one layout, which is what makes hundreds of
     * them quick.
     */
    public static List<Block> pages(Heading heading, List<BookTable> tables) {
        if (tables.isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        var first = table(heading, tables.getFirst());
        List.of(first.layout().getGroups()).forEach(group -> group.setMinHeightToStartNewPage(Room.WHOLE_PAGE));
        blocks.add(first);
        tables.stream().skip(1).forEach(table -> {
            if (!table.columns().equals(tables.getFirst().columns())) {
                throw new IllegalArgumentException("These tables have different columns: " + table.caption());
            }
            blocks.add(new Block(first.layout(), filling(Heading.NONE, table), new TableRows(table)));
        });
        return blocks;
    }

    /** A layout of one feature, filled once. */
    public static Block once(String layout, Map<String, Object> parameters) {
        return new Block(Layout.named(layout), new HashMap<>(parameters), once());
    }

    private static JREmptyDataSource once() {
        return new JREmptyDataSource(1);
    }

    private static Map<String, Object> parameters(Heading heading) {
        var parameters = new HashMap<String, Object>();
        heading.fill(parameters);
        return parameters;
    }

    /** Gives each column its place and width, and takes away the elements of columns the table does not have. */
    private static void arrange(JasperReport layout, List<Column> columns) {
        var edges = edges(columns, layout.getColumnWidth());
        for (var band : layout.getAllBands()) {
            arrange(band, columns, edges);
        }
    }

    private static void arrange(JRBand band, List<Column> columns, int[] edges) {
        for (var child : new ArrayList<>(band.getChildren())) {
            if (child instanceof JRElement element && element.hasProperties()
                    && element.getPropertiesMap().containsProperty(COLUMN)) {
                var column = Integer.parseInt(element.getPropertiesMap().getProperty(COLUMN));
                if (column < columns.size()) {
                    element.setX(edges[column]);
                    element.setWidth(edges[column + 1] - edges[column]);
                    ((JRTextField) element).setHorizontalTextAlign(align(columns.get(column)));
                    if (columns.get(column).bold()) {
                        ((JRTextField) element).setBold(true);
                    }
                } else {
                    band.getChildren().remove(child);
                }
            }
        }
    }

    private static int[] edges(List<Column> columns, int width) {
        var whole = columns.stream().mapToDouble(Column::width).sum();
        var edges = new int[columns.size() + 1];
        var sum = 0.0;
        for (var column = 0; column < columns.size(); column++) {
            sum += columns.get(column).width();
            edges[column + 1] = (int) Math.round(sum / whole * width);
        }
        return edges;
    }

    private static HorizontalTextAlignEnum align(Column column) {
        return switch (column.align()) {
            case LEFT -> HorizontalTextAlignEnum.LEFT;
            case CENTRE -> HorizontalTextAlignEnum.CENTER;
            case RIGHT -> HorizontalTextAlignEnum.RIGHT;
        };
    }
}
