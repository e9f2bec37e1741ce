package org.gridlight.reports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRPrintAnchorIndex;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.FillListener;
import net.sf.jasperreports.engine.fill.JRFiller;

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
        return lay(blocks, footLine, locale, page -> {});
    }

    /**
     * Lays out a book whose first page is wanted before the rest is done.
     *
     * @param footLine small line at the inner side of each foot
     * @param first    given that page alone, as soon as it is full; what is only known at the end is missing on it
     */
    public static JasperPrint lay(List<Block> blocks, String footLine, Locale locale, Consumer<JasperPrint> first) {
        var book = fill(new Block(Layout.named("book/frame"), Map.of("footLine", footLine), new BlockRows(blocks)),
                locale, false, first);
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
        return fill(block, locale, endless, page -> {});
    }

    private static JasperPrint fill(Block block, Locale locale, boolean endless, Consumer<JasperPrint> first) {
        try {
            var parameters = new HashMap<>(block.parameters());
            parameters.put(JRParameter.REPORT_LOCALE, locale);
            parameters.put(JRParameter.IS_IGNORE_PAGINATION, endless);
            var filler = JRFiller.createReportFiller(DefaultJasperReportsContext.getInstance(), block.layout());
            filler.addFillListener(new FirstPage(first));
            return filler.fill(parameters, block.rows());
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

    /** Hands the first page out as a book of its own. */
    private record FirstPage(Consumer<JasperPrint> wanted) implements FillListener {
        @Override
        public void pageGenerated(JasperPrint book, int page) {
            if (page == 0) {
                wanted.accept(alone(book));
            }
        }

        @Override
        public void pageUpdated(JasperPrint book, int page) {
            // What is entered later is seen when the whole book is there.
        }

        private static JasperPrint alone(JasperPrint book) {
            var one = new JasperPrint();
            one.setName(book.getName());
            one.setPageWidth(book.getPageWidth());
            one.setPageHeight(book.getPageHeight());
            one.setDefaultStyle(book.getDefaultStyle());
            book.getOriginsList().forEach(one::addOrigin);
            one.addPage(book.getPages().getFirst());
            return one;
        }
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
