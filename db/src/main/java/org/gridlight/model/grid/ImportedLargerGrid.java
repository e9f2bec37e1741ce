package org.gridlight.model.grid;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * A responsibility grid (责任网格) as a file gives it, or as the record has it; name and level null where a file does not speak
 * of them.
 *
 * @param parts keys of its unit grids
 */
public record ImportedLargerGrid(String code, String name, String level, Set<Long> parts) {
    public ImportedLargerGrid {
        parts = new TreeSet<>(parts);
    }

    /** The same with what the file does not speak of as the record has it. */
    public ImportedLargerGrid over(ImportedLargerGrid known) {
        return new ImportedLargerGrid(code, Objects.requireNonNullElse(name, known.name),
                Objects.requireNonNullElse(level, known.level), parts);
    }
}
