package org.gridlight.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridlight.model.words.Refusal;

/** The kinds of file a book is written to. */
public enum Format {
    /** For reading, printing and keeping. */
    PDF,
    /** One sheet a table, with real numbers. */
    XLSX,
    /** For editing the text. */
    DOCX;

    /** The ending of the file's name. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Refusal when there is no such format */
    public static Format of(String name) {
        return Arrays.stream(values()).filter(format -> format.ending().equalsIgnoreCase(name.strip())).findFirst()
                .orElseThrow(() -> Refusal.wrongUse("report.noSuchFormat", name,
                        Arrays.stream(values()).map(Format::ending).collect(Collectors.joining(", "))));
    }
}
