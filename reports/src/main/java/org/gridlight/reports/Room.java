package org.gridlight.reports;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of a page a block needs to begin there, in points. Estimated from the layouts; an estimate that is too
 * large only begins a page early.
 */
final class Room {
    /** So much is left at the top of a page, also below a heading, and never below a table. */
    static final int WHOLE_PAGE = 620;
    /** A table of so few rows is never broken; a longer one begins with at least {@link #FIRST_ROWS}. */
    private static final int SHORT_TABLE = 14;
    private static final int FIRST_ROWS = 5;
    private static final int SECTION = 40;
    private static final int SUBSECTION = 30;
    private static final int TEXT_LINE = 25;
    private static final int LETTERS_IN_LINE = 40;
    private static final int CAPTION_AND_HEAD = 48;
    private static final int ROW = 18;
    private static final int SECOND_LINE = 14;
    private static final int NOTE_LINE = 15;
    private static final int LETTERS_IN_NOTE = 58;
    /** Width of the text in points, and of one letter of a table with its share of padding. */
    private static final double WIDTH = 487;
    private static final double LETTER = 9.4;

    /** Below this a demand can be met on every page; a larger one would never be. */
    private static final int MOST = 600;
    /** Width of a Latin letter, compared with a Chinese one. */
    private static final double LATIN = 0.58;

    private Room() {}

    /** What a group of blocks needs together, never more than a page can give. */
    static int together(int... needs) {
        return Math.min(MOST, IntStream.of(needs).sum());
    }

    static int of(Heading heading) {
        return (heading.section().isPresent() ? SECTION : 0) + (heading.subsection().isPresent() ? SUBSECTION : 0);
    }

    static int ofText(String text) {
        return text == null ? 0 : lines(letters(text) + 2, LETTERS_IN_LINE) * TEXT_LINE;
    }

    static int toBegin(BookTable table) {
        if (table.rows().size() > SHORT_TABLE) {
            return CAPTION_AND_HEAD + FIRST_ROWS * ROW;
        }
        var rows = table.rows().stream().mapToInt(row -> ROW + (highest(table, row) - 1) * SECOND_LINE).sum();
        var notes = table.notes().stream().mapToInt(note -> lines(letters(note), LETTERS_IN_NOTE) * NOTE_LINE).sum();
        return CAPTION_AND_HEAD + rows + (table.total().isPresent() ? ROW : 0) + notes + FIRST_ROWS;
    }

    private static int highest(BookTable table, List<Cell> row) {
        var whole = table.columns().stream().mapToDouble(Column::width).sum();
        var most = 1;
        for (var column = 0; column < row.size(); column++) {
            if (row.get(column).value() instanceof String text) {
                var letters = (int) (table.columns().get(column).width() / whole * WIDTH / LETTER);
                most = Math.max(most, lines(letters(text), Math.max(1, letters)));
            }
        }
        return most;
    }

    private static int lines(int letters, int inLine) {
        return Math.max(1, (letters + inLine - 1) / inLine);
    }

    /** Its length in Chinese letters. */
    private static int letters(String text) {
        return (int) Math.ceil(text.codePoints().mapToDouble(letter -> letter < 0x2000 ? LATIN : 1).sum());
    }
}
