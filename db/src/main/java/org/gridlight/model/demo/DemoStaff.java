package org.gridlight.model.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The units and inspectors of the invented district. Names are put together by chance. */
public final class DemoStaff {
    /** Inspectors of the whole district. */
    public static final int INSPECTORS = 365;
    /** Units that handle cases, without their second level. */
    public static final int DEPARTMENTS = 60;

    /** How groups of assessment stand together on the board. @param position of the name, from the top */
    public record LightGroup(String assessmentGroup, String name, int position) {}

    private final Texts texts;
    private final Dice dice;
    private final List<DemoUnit> units = new ArrayList<>();
    private final List<DemoInspector> inspectors = new ArrayList<>();
    private final Map<String, Integer> byKey = new HashMap<>();
    private final int[] offices;

    private DemoStaff(DemoDistrict district, long seed) {
        this.texts = Texts.shipped();
        this.dice = Dice.of(seed, 8);
        this.offices = new int[district.streets().size()];
    }

    static DemoStaff of(DemoDistrict district, long seed) {
        var staff = new DemoStaff(district, seed);
        staff.addUnits(district);
        staff.addInspectors(district);
        return staff;
    }

    private void addUnits(DemoDistrict district) {
        var rows = Table.shipped("units.csv");
        for (var row : rows) {
            byKey.put(row[0], add(0, row[0], row[1], "DEPARTMENT", row[2]));
        }
        for (int i = 0; i < offices.length; i++) {
            offices[i] = add(0, "JD%02d".formatted(i + 1),
                    texts.filled("streetOffice", district.streets().get(i).name()), "DEPARTMENT",
                    texts.one("streetGroup"));
        }
        for (var row : rows) {
            boolean company = row[3].equals("COMPANY");
            addSecondLevel(byKey.get(row[0]), row[0], row[1], company ? "companyUnits" : "bureauUnits",
                    company ? "STATION" : "TEAM");
            if (!company && dice.chance(0.4)) {
                add(byKey.get(row[0]), row[0] + "9", dice.pick(texts.list("contractors")), "CONTRACTOR", null);
            }
        }
        for (int i = 0; i < offices.length; i++) {
            addSecondLevel(offices[i], "JD%02d".formatted(i + 1), district.streets().get(i).name(), "streetUnits",
                    "STATION");
        }
    }

    private void addSecondLevel(int parent, String code, String name, String patterns, String kind) {
        int nth = 0;
        for (var pattern : texts.list(patterns)) {
            add(parent, code + ++nth, Texts.fill(pattern, name), kind, null);
        }
    }

    private int add(int parent, String code, String name, String kind, String group) {
        int id = units.size() + 1;
        units.add(new DemoUnit(id, parent, code, name, kind, group, person(), telephone(id), person(), person()));
        return id;
    }

    private void addInspectors(DemoDistrict district) {
        for (boolean late : new boolean[]{false, true}) {
            for (int i = 0; i < district.responsibilities().size() && inspectors.size() < INSPECTORS; i++) {
                int street = district.responsibilities().get(i);
                int id = inspectors.size() + 1;
                inspectors.add(new DemoInspector(id, String.format(Locale.ROOT, "J%04d", id), person(),
                        texts.filled(late ? "teamLate" : "teamMorning", district.streets().get(street).name()), street,
                        i, late));
            }
        }
    }

    private String person() {
        return dice.pick(texts.list("surnames")) + dice.pick(texts.list("given"))
                + (dice.chance(0.75) ? dice.pick(texts.list("given")) : "");
    }

    /** No such exchange exists. */
    private static String telephone(int n) {
        return String.format(Locale.ROOT, "000-%04d", n);
    }

    public List<DemoUnit> units() {
        return List.copyOf(units);
    }

    /** The groups of the board of lights. */
    public List<LightGroup> lightGroups() {
        return Table.shipped("light-groups.csv").stream()
                .map(row -> new LightGroup(row[0], row[1], Integer.parseInt(row[2]))).toList();
    }

    public List<DemoInspector> inspectors() {
        return List.copyOf(inspectors);
    }

    /** Key of the unit; null when nobody is known. @param street place of the street, for what is a street's own */
    public Integer unit(String key, int street) {
        return switch (key) {
            case "-" -> null;
            case "street" -> offices[street];
            default -> byKey.get(key);
        };
    }

    int office(int street) {
        return offices[street];
    }
}
