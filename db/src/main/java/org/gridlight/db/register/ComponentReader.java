package org.gridlight.db.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridlight.db.grid.GridPlaces;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureSink;
import org.gridlight.model.imports.FateMarks;
import org.gridlight.model.imports.FieldColumns;
import org.gridlight.model.imports.LongIndex;
import org.gridlight.model.imports.RowFate;
import org.gridlight.model.register.ComponentCode;
import org.gridlight.model.register.ComponentField;
import org.gridlight.model.register.ImportedComponent;
import org.locationtech.jts.geom.Point;

/**
 * Makes components of the features of a file, as far as the file, the classes, the units and the grids alone can tell.
 * Not shared by threads.
 */
final class ComponentReader implements FeatureSink {
    private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.]?(\\d{1,2})[-/.]?(\\d{1,2})(?:[ T].*)?");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]");
    private static final int NAME = 128;
    private static final int MATERIAL = 32;
    private static final int NOTE = 500;

    private final FieldColumns<ComponentField> columns;
    private final RegisterKeys keys;
    private final List<String> districts;
    private final GridPlaces places;
    private final Map<String, String> texts = new HashMap<>();
    private final LongIndex linesByCode = new LongIndex();
    private final List<ImportedComponent> components = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();
    private final FateMarks marks;

    /** @param districts codes of the districts of the record; @param marks is told where rejected rows lie */
    ComponentReader(FieldColumns<ComponentField> columns, RegisterKeys keys, List<String> districts, GridPlaces places,
            FateMarks marks) {
        this.columns = columns;
        this.keys = keys;
        this.districts = districts;
        this.places = places;
        this.marks = marks;
    }

    /** A row that cannot be taken, thrown from where it shows. */
    private static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient String column;
        private final transient String value;
        private final transient String reason;

        Unfit(String column, String value, String reason) {
            super(reason, null, false, false);
            this.column = column;
            this.value = value;
            this.reason = reason;
        }
    }

    @Override
    public void accept(Feature feature) {
        int line = (int) Math.min(Integer.MAX_VALUE, feature.line());
        try {
            components.add(component(line, feature));
        } catch (Unfit why) {
            rejected.add(new RejectedRow(line, why.column, why.value, why.reason));
            var centre = feature.geometry().getCoordinate();
            marks.add(RowFate.REJECTED, centre.x, centre.y);
        }
    }

    @Override
    public void fault(RejectedRow why) {
        rejected.add(why);
        marks.addUnplaced(RowFate.REJECTED);
    }

    List<ImportedComponent> components() {
        return components;
    }

    /** Rows that cannot be taken; others may be added. */
    List<RejectedRow> rejected() {
        return rejected;
    }

    private ImportedComponent component(int line, Feature feature) throws Unfit {
        if (!(feature.geometry() instanceof Point point)) {
            throw new Unfit("", feature.geometry().getGeometryType(), "reject.noPoint");
        }
        var code = code(feature);
        var kind = kind(feature, code);
        var grid = places.at(point.getX(), point.getY()).orElseThrow(
                () -> new Unfit("", point.getX() + " " + point.getY(), "reject.outsideGrids"));
        if (code != null) {
            int before = linesByCode.putIfAbsent(code.number(), line);
            if (before >= 0) {
                throw new Unfit(column(ComponentField.CODE), code.toString(), "reject.twice");
            }
        }
        var name = text(feature, ComponentField.NAME, NAME);
        return new ImportedComponent(line, code == null ? 0 : code.number(), kind.id(),
                name.isEmpty() ? kind.name() : name, grid.id(), point.getX(), point.getY(),
                word(feature, ComponentField.ACCURACY, ""), unit(feature, ComponentField.AUTHORITY),
                unit(feature, ComponentField.OWNER), unit(feature, ComponentField.KEEPER),
                word(feature, ComponentField.CONDITION, "SOUND"), word(feature, ComponentField.SOURCE, ""),
                text(feature, ComponentField.MATERIAL, MATERIAL), text(feature, ComponentField.NOTE, NOTE),
                date(feature, ComponentField.SINCE), date(feature, ComponentField.CHANGED),
                !"GONE".equals(word(feature, ComponentField.IN_USE, "USED")));
    }

    /** Null when the row has none and is to be given one. */
    private ComponentCode code(Feature feature) throws Unfit {
        var text = columns.text(feature, ComponentField.CODE);
        if (text.isEmpty()) {
            return null;
        }
        var code = ComponentCode.of(text).orElseThrow(
                () -> new Unfit(column(ComponentField.CODE), text, "reject.componentCode"));
        if (!districts.contains(code.district())) {
            throw new Unfit(column(ComponentField.CODE), text, "reject.codeDistrict");
        }
        return code;
    }

    private ComponentMapper.ClassKey kind(Feature feature, ComponentCode code) throws Unfit {
        var written = columns.text(feature, ComponentField.CLASS);
        var word = columns.meaning(ComponentField.CLASS, written).orElse(written);
        if (word.isEmpty() && code == null) {
            throw new Unfit(column(ComponentField.CLASS), "", "reject.empty");
        }
        var found = keys.classes(word.isEmpty() ? code.kind() : word);
        var fitting = code == null || found.size() < 2
                ? found
                : found.stream().filter(one -> one.digits().equals(code.kind())).toList();
        if (fitting.size() != 1) {
            var column = column(word.isEmpty() ? ComponentField.CODE : ComponentField.CLASS);
            throw new Unfit(column, word.isEmpty() ? code.toString() : word,
                    fitting.isEmpty() ? "reject.noComponentClass" : "reject.severalClasses");
        }
        if (code != null && !fitting.getFirst().digits().equals(code.kind())) {
            throw new Unfit(column(ComponentField.CODE), code.toString(), "reject.codeClass");
        }
        return fitting.getFirst();
    }

    private long unit(Feature feature, ComponentField field) throws Unfit {
        var name = text(feature, field, NAME);
        if (name.isEmpty()) {
            return 0;
        }
        long key = keys.unit(name);
        if (key == RegisterKeys.UNKNOWN) {
            throw new Unfit(column(field), name, "reject.unknownDepartment");
        }
        if (key == RegisterKeys.AMBIGUOUS) {
            throw new Unfit(column(field), name, "reject.severalUnits");
        }
        return key;
    }

    private String word(Feature feature, ComponentField field, String absent) throws Unfit {
        var word = columns.text(feature, field);
        return word.isEmpty()
                ? absent
                : columns.meaning(field, word).orElseThrow(() -> new Unfit(column(field), word, "reject.unknownWord"));
    }

    /** The same text is kept once: a million components have few names. */
    private String text(Feature feature, ComponentField field, int most) throws Unfit {
        var text = columns.text(feature, field);
        var known = texts.get(text);
        if (known != null && known.length() <= most) {
            return known;
        }
        if (text.length() > most) {
            throw new Unfit(column(field), text.substring(0, most) + "…", "reject.tooLong");
        }
        if (CONTROL.matcher(text).find()) {
            throw new Unfit(column(field), CONTROL.matcher(text).replaceAll("?"), "reject.control");
        }
        texts.put(text, text);
        return text;
    }

    private LocalDate date(Feature feature, ComponentField field) throws Unfit {
        var text = columns.text(feature, field);
        if (text.isEmpty()) {
            return null;
        }
        return day(text).orElseThrow(() -> new Unfit(column(field), text, "reject.date"));
    }

    private static Optional<LocalDate> day(String text) {
        var parts = DATE.matcher(text);
        try {
            return parts.matches()
                    ? Optional.of(LocalDate.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private String column(ComponentField field) {
        return columns.column(field);
    }
}
