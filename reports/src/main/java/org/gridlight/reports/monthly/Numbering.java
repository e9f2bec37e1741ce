package org.gridlight.reports.monthly;

import org.gridlight.model.words.Words;

/** Counts tables and figures in the order in which they are asked for. Used by one printing at a time. */
final class Numbering {
    private final Words words;
    private int tables;
    private int figures;

    Numbering(Words words) {
        this.words = words;
    }

    Caption table(String title) {
        tables++;
        return new Caption(words.say("book.tableName", tables), words.say("book.tableCaption", tables, title),
                words.say("book.tableContinued", tables, title));
    }

    String figure(String title) {
        figures++;
        return words.say("book.figureCaption", figures, title);
    }

    /** @param name 表1 @param first 表1　title @param continued 表1　title（续） */
    record Caption(String name, String first, String continued) {}
}
