package org.gridlight.model.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A small table that is shipped: cells without quotes or commas in them, the first line is the header. */
final class Table {
    private Table() {}

    static List<String[]> shipped(String file) {
        try (var reader = new BufferedReader(
                new InputStreamReader(Table.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
