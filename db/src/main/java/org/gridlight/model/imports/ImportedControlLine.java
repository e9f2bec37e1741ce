package org.gridlight.model.imports;

import java.util.Objects;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.grid.ControlLine;
import org.gridlight.model.grid.ControlLineField;
import org.locationtech.jts.geom.Geometry;

/**
 * A control line as a file gives it, or as the record has it; null where a file does not speak of something. Two are the same
 * when their corners are within a tenth of a millimetre.
 *
 * @param kind name of a {@link ControlLine.Kind}
 */
public record ImportedControlLine(String code, String name, String kind, Geometry shape, String basis) {
    private static final double SAME_CORNER = 1e-9;

    /** Reads one. @throws UnfitRow when it cannot be taken */
    public static ImportedControlLine of(Feature feature, FieldColumns<ControlLineField> columns) throws UnfitRow {
        var code = columns.text(feature, ControlLineField.CODE, 32);
        var word = columns.text(feature, ControlLineField.KIND, 32);
        if (code == null || code.isEmpty()) {
            throw new UnfitRow(feature.line(), columns.column(ControlLineField.CODE), "", "reject.empty");
        }
        var kind = columns.meaning(ControlLineField.KIND, word == null ? "" : word).orElseThrow(
                () -> new UnfitRow(feature.line(), columns.column(ControlLineField.KIND), word == null ? "" : word,
                        "reject.unknownWord"));
        if (feature.geometry().getDimension() == 0) {
            throw new UnfitRow(feature.line(), "", feature.geometry().getGeometryType(), "reject.noLine");
        }
        return new ImportedControlLine(code, columns.text(feature, ControlLineField.NAME, 128), kind,
                feature.geometry(),
                columns.text(feature, ControlLineField.BASIS, 255));
    }

    /** The same with what the file does not speak of as the record has it. */
    public ImportedControlLine over(ImportedControlLine known) {
        return new ImportedControlLine(code, Objects.requireNonNullElse(name, known.name), kind, shape,
                Objects.requireNonNullElse(basis, known.basis));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ImportedControlLine line && code.equals(line.code) && Objects.equals(name, line.name)
                && kind.equals(line.kind) && Objects.equals(basis, line.basis)
                && shape.norm().equalsExact(line.shape.norm(), SAME_CORNER);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }
}
