package org.gridlight.model.demo;

import java.util.HashMap;
import java.util.List;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.clock.LimitUnit;

/**
 * How often a class of components or events occurs in the invented district, who has it and how long handling may take.
 * Limits and conditions are samples of our own, no city's.
 *
 * @param code       of the class in the register
 * @param components how many components of it there are, as a weight; 0 for events
 * @param cases      how often cases of it are reported, as a weight
 * @param competent  key of the unit with authority, also the one that handles when there is no maintainer
 * @param owner      key of the owner; {@code -} for nobody known
 * @param maintainer key of the unit that handles
 * @param limit      of handling
 * @param filing     when a case is filed (立案条件)
 * @param closing    when it is done (结案条件)
 * @param seasons    weights of spring, summer, autumn and winter
 */
public record DemoClass(String code, double components, double cases, String competent, String owner,
        String maintainer, Limit limit, String filing, String closing, List<Double> seasons) {
    private static final int MINUTES_A_WORK_DAY = 480;
    private static final int MINUTES_AN_HOUR = 60;

    public DemoClass {
        seasons = List.copyOf(seasons);
    }

    static List<DemoClass> shipped() {
        var conditions = new HashMap<String, String[]>();
        Table.shipped("conditions.csv").forEach(row -> conditions.put(row[0],
                new String[]{row[1], String.join("\uFF0C", List.of(row).subList(2, row.length))}));
        return Table.shipped("classes.csv").stream().map(row -> of(row, conditions.get(row[7]))).toList();
    }

    private static DemoClass of(String[] row, String[] conditions) {
        var limit = row[6];
        int cut = limit.length() - 2;
        var unit = switch (limit.substring(cut)) {
            case "WH" -> LimitUnit.WORK_HOUR;
            case "WD" -> LimitUnit.WORK_DAY;
            case "UH" -> LimitUnit.URGENT_HOUR;
            default -> throw new IllegalStateException("No such limit: " + limit);
        };
        return new DemoClass(row[0], Double.parseDouble(row[1]), Double.parseDouble(row[2]), row[3], row[4], row[5],
                Limit.of(Integer.parseInt(limit.substring(0, cut)), unit), conditions[0], conditions[1],
                List.of(row).subList(8, 12).stream().map(Double::parseDouble).toList());
    }

    /** Whether its clock runs through nights and holidays. */
    public boolean isUrgent() {
        return limit.unit().runsThrough();
    }

    /** The limit in minutes, of working time or running through. */
    long minutes() {
        return limit.value().longValue() * (limit.unit() == LimitUnit.WORK_DAY ? MINUTES_A_WORK_DAY : MINUTES_AN_HOUR);
    }
}
