package org.gridlight.model.score;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridlight.model.words.Refusal;

/**
 * A table of scores as reports print it, to be reckoned again: {@code unit,group,should_close,closed,overdue_rate,
 * extension_rate,rework_rate}, then what people gave and further measures of the template in the same spelling
 * ({@code litter_count}). Rates are fractions of what was to be closed; a unit without cases leaves them open.
 *
 * <p>Reports print a rate with two decimals of a percent. Where one whole number of cases prints as the given rate,
 * that number is what was counted and the score is reckoned from it; any other rate is taken as it stands.
 */
public final class PrintedSheet {
    /** How a rate column becomes a count of cases. */
    private static final Map<String, String> RATES = Map.of("closedOverdue", "overdue_rate", "extended",
            "extension_rate", "reworked", "rework_rate");
    private static final String UNIT = "unit";
    private static final String GROUP = "group";
    private static final String SHOULD_CLOSE = "shouldClose";
    private static final String CLOSED = "closed";
    private static final String CLOSED_ON_TIME = "closedOnTime";
    private static final String CLOSED_OVERDUE = "closedOverdue";
    private static final int PRINTED_DECIMALS = 4;

    private final CsvTable table;
    private final ScoreTemplate template;

    private PrintedSheet(CsvTable table, ScoreTemplate template) {
        this.table = table;
        this.template = template;
    }

    /** Whether the file is of this form: its first column is {@code unit}. */
    public static boolean isOne(Path file) {
        return CsvTable.read(file).header().getFirst().equals(UNIT);
    }

    /**
     * The units by group, groups in the order of their names.
     *
     * @throws Refusal with file, line and column when something is not as it must be
     */
    public static Map<String, List<ScoreRow>> read(Path file, ScoreTemplate template) {
        return new PrintedSheet(CsvTable.read(file), template).groups();
    }

    private Map<String, List<ScoreRow>> groups() {
        table.require(Stream.concat(Stream.of(UNIT, GROUP), columns().stream()).toList());
        return table.records().stream().collect(Collectors.groupingBy(line -> table.text(line, GROUP).orElse(""),
                TreeMap::new, Collectors.mapping(this::row, Collectors.toList())));
    }

    /** Those that the template needs: rates stand for the counts that they are made of. */
    private List<String> columns() {
        var columns = new ArrayList<>(List.of(column(SHOULD_CLOSE)));
        template.measures().keySet().stream().filter(measure -> !measure.equals(CLOSED_ON_TIME))
                .map(PrintedSheet::column).filter(column -> !columns.contains(column)).forEach(columns::add);
        template.manualKeys().stream().map(PrintedSheet::column).forEach(columns::add);
        return columns;
    }

    private ScoreRow row(CsvRecord line) {
        var unit = table.key(line, UNIT);
        var cases = Optional.ofNullable(table.number(line, column(SHOULD_CLOSE))).orElse(BigDecimal.ZERO);
        Map<String, BigDecimal> values = new HashMap<>();
        Stream.concat(template.measures().keySet().stream(), template.manualKeys().stream())
                .forEach(key -> values.put(key, RATES.containsKey(key)
                        ? cases(table.number(line, column(key)), cases)
                        : table.number(line, column(key))));
        values.put(SHOULD_CLOSE, cases);
        if (values.get(CLOSED) != null && values.get(CLOSED_OVERDUE) != null) {
            values.put(CLOSED_ON_TIME, values.get(CLOSED).subtract(values.get(CLOSED_OVERDUE)));
        }
        return new ScoreRow(unit, unit, values);
    }

    private static BigDecimal cases(BigDecimal rate, BigDecimal of) {
        if (rate == null || of.signum() == 0) {
            return null;
        }
        var exact = rate.multiply(of);
        var whole = exact.setScale(0, RoundingMode.HALF_UP);
        var asPrinted = whole.divide(of, PRINTED_DECIMALS, RoundingMode.HALF_UP);
        return asPrinted.compareTo(rate) == 0 ? whole : exact;
    }

    /** The column of a measure or line: {@code shouldClose} stands under {@code should_close}. */
    static String column(String key) {
        return RATES.getOrDefault(key, key.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
    }
}
