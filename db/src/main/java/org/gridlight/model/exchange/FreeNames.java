package org.gridlight.model.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names for columns in a file that allows only short ones, or no two that differ in capitals alone. */
public final class FreeNames {
    private final int mostBytes;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> renamed = new LinkedHashMap<>();

    /** @param mostBytes in UTF-8 */
    public FreeNames(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** The names for these columns, in their order. */
    public List<String> of(List<Column> columns) {
        var names = new ArrayList<String>();
        for (var column : columns) {
            var name = free(column.name());
            names.add(name);
            if (!name.equals(column.name())) {
                renamed.put(column.name(), name);
            }
        }
        return names;
    }

    /** This name, or the nearest to it that is free. It is taken then. */
    public String free(String wanted) {
        var plain = wanted.isBlank() ? "_" : wanted.replace('\0', '_');
        var name = cut(plain, mostBytes);
        for (int i = 1; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            var number = "_" + i;
            name = cut(plain, mostBytes - number.length()) + number;
        }
        return name;
    }

    /** The columns that could not keep their names. */
    public Map<String, String> renamed() {
        return renamed;
    }

    /** As many letters as have room, none of them halved. */
    private static String cut(String name, int bytes) {
        var cut = name;
        while (cut.getBytes(StandardCharsets.UTF_8).length > bytes) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}
