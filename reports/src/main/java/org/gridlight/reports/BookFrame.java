package org.gridlight.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRPrintAnchorIndex;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;

/** The sheet all blocks of a book are laid on, A4 upright, page numbers at the outer side of duplex pages. */
public final class BookFrame {
    /** Key of the cell of a contents list that waits for the page of its anchor. */
    private static final String PAGE_OF = "pageOf";
    /** Name of the layouts that stand at the foot of the last page. */
    private static final String AT_THE_FOOT = "closing";

    /** Height of the foot with the page number, in points, as in the layout of the frame. */
    private static final int FOOT_HEIGHT = 34;

    /** More than these do not fit the upright paper well. */
    private static final int MANY_COLUMNS = 10;

    private BookFrame() {}

    /**
     * Lays out a book.
     *
     * @param footLine small line at the inner side of each foot
     */
    public static JasperPrint lay(List<Block> blocks, String footLine, Locale locale) {
        var book = fill(new Block(Layout.named("book/frame"), Map.of("footLine", footLine), new BlockRows(blocks)),
                locale, false);
        enterPages(book);
        sinkClosing(book);
        return book;
    }

    /**
     * Lays out a book whose paper lies across; page numbers say how many pages there are.
     *
     * @param footLine  small line at the left of each foot
     * @param pageLine  pattern of the number of a page
     * @param pagesLine pattern of how many there are
     */
    public static JasperPrint layAcross(List<Block> blocks, String footLine, String pageLine, String pagesLine,
            Locale locale) {
        return fill(new Block(Layout.named("ledger/frame"), Map.of("footLine", footLine, "pageLine", pageLine,
                "pagesLine", pagesLine), new BlockRows(blocks)), locale, false);
    }

    /**
     * Lays blocks on the frame of one feature.
     *
     * @param frame      its layout, such as {@code notices/frame}
     * @param parameters what the frame itself says
     */
    public static JasperPrint layOn(String frame, Map<String, Object> parameters, List<Block> blocks, Locale locale) {
        return fill(new Block(Layout.named(frame), parameters, new BlockRows(blocks)), locale, false);
    }

    /** Lays out one table on one endless page, for a sheet of a workbook. */
    static JasperPrint layAlone(BookTable table, Locale locale) {
        var block = table.columns().size() > MANY_COLUMNS
                ? Blocks.wideTable(Heading.NONE, table)
                : Blocks.table(Heading.NONE, table);
        return fill(block, locale, true);
    }

    private static JasperPrint fill(Block block, Locale locale, boolean endless) {
        try {
            var parameters = new HashMap<>(block.parameters());
            parameters.put(JRParameter.REPORT_LOCALE, locale);
            parameters.put(JRParameter.IS_IGNORE_PAGINATION, endless);
            return JasperFillManager.fillReport(block.layout(), parameters, block.rows());
        } catch (JRException defect) {
            throw new IllegalStateException("A block does not fit its layout", defect);
        }
    }

    /** The pages of the sections are known once everything is laid out. */
    private static void enterPages(JasperPrint book) {
        var anchors = book.getAnchorIndexes();
        book.getPages().forEach(page -> enterPages(page.getElements(), anchors));
    }

    private static void enterPages(List<JRPrintElement> elements,
            Map<String, JRPrintAnchorIndex> anchors) {
        for (var element : elements) {
            if (element instanceof JRPrintFrame frame) {
                enterPages(frame.getElements(), anchors);
            } else if (element instanceof JRPrintText text && PAGE_OF.equals(element.getKey())) {
                enterPage(text, anchors.get(text.getHyperlinkAnchor()));
            }
        }
    }

    private static void enterPage(JRPrintText text, JRPrintAnchorIndex found) {
        if (found != null) {
            text.setText(Integer.toString(found.getPageIndex() + 1));
        }
    }

    /** The closing lines stand at the foot of the last page, however short that page is. */
    private static void sinkClosing(JasperPrint book) {
        var closing = book.getPages().getLast().getElements().stream().filter(element -> element.getOrigin() != null
                && AT_THE_FOOT.equals(element.getOrigin().getReportName())).toList();
        var lowest = closing.stream().mapToInt(element -> element.getY() + element.getHeight()).max().orElse(0);
        var foot = book.getPageHeight() - book.getBottomMargin() - FOOT_HEIGHT;
        closing.forEach(element -> element.setY(element.getY() + foot - lowest));
    }

    /** Hands the blocks to the frame, one a row. */
    private static final class BlockRows implements JRDataSource {
        private final List<Block> blocks;
        private int row = -1;

        BlockRows(List<Block> blocks) {
            this.blocks = blocks;
        }

        @Override
        public boolean next() {
            row++;
            return row < blocks.size();
        }

        @Override
        public Object getFieldValue(JRField field) {
            var block = blocks.get(row);
            return switch (field.getName()) {
                case "report" -> block.layout();
                case "parameters" -> block.parameters();
                default -> block.rows();
            };
        }
    }
}
