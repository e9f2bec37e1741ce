package org.gridlight.model.imports;

import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gridlight.model.exchange.ReadOptions;
import org.gridlight.model.grid.SourceCrs;
import org.gridlight.model.words.Refusal;

/**
 * Which columns of a file mean what (字段映射). Immutable.
 *
 * @param name      how the mapping is named to people
 * @param crs       the coordinate system of the points, when the mapping names one
 * @param charset   the letters of the file, when the mapping names them
 * @param longitude the column with longitude or easting of a file without geometry, and
 * @param latitude  the column with latitude or northing
 * @param columns   the names that the column of a field may have; the first that a file has counts
 * @param words     what the words of a file mean, by field; a field that has none is taken as it stands
 */
public record FieldMapping<F extends Enum<F>>(String name, Optional<String> crs, Optional<Charset> charset,
        Optional<String> longitude, Optional<String> latitude, Map<F, List<String>> columns,
        Map<F, Map<String, String>> words) {
    public FieldMapping {
        columns = Map.copyOf(columns);
        words = Map.copyOf(words);
    }

    /** The columns of one file, found whatever the case of their letters. */
    public FieldColumns<F> in(List<String> fileColumns, Class<F> fields) {
        var byName = fileColumns.stream().collect(Collectors.toMap(FieldMapping::plain, column -> column,
                (first, second) -> first));
        var found = new EnumMap<F, String>(fields);
        columns.forEach((field, names) -> names.stream().map(name -> byName.get(plain(name)))
                .filter(column -> column != null).findFirst().ifPresent(column -> found.put(field, column)));
        return new FieldColumns<>(found, words);
    }

    /** The same with a column that must be there. @throws Refusal that names the columns the file has */
    public FieldColumns<F> in(List<String> fileColumns, Class<F> fields, F required, String fileName) {
        var found = in(fileColumns, fields);
        if (!found.has(required)) {
            throw Refusal.failed("import.noColumn", fileName,
                    String.join(", ", columns.getOrDefault(required, List.of())),
                    String.join(", ", fileColumns));
        }
        return found;
    }

    /** The name under which a field is written. */
    public String firstColumn(F field) {
        return columns.get(field).getFirst();
    }

    /** The word that is written for a meaning: the first of those that mean it; the meaning itself when there is none. */
    public String word(F field, String meaning) {
        return words.getOrDefault(field, Map.of()).entrySet().stream().filter(word -> word.getValue().equals(meaning))
                .map(Map.Entry::getKey).findFirst().orElse(meaning);
    }

    /** How a file is read for this mapping. @param crsGiven a name that wins over the mapping's; null: none */
    public ReadOptions reading(String crsGiven) {
        var options = crsGiven != null
                ? ReadOptions.USUAL.in(SourceCrs.named(crsGiven))
                : crs.map(named -> ReadOptions.USUAL.in(SourceCrs.named(named))).orElse(ReadOptions.USUAL);
        var lettered = charset.map(options::withLetters).orElse(options);
        return longitude.isPresent() && latitude.isPresent()
                ? lettered.withColumns(longitude.get(), latitude.get())
                : lettered;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(java.util.Locale.ROOT);
    }
}
