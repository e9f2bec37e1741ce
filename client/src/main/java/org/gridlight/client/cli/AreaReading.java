package org.gridlight.client.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridlight.db.exchange.FeatureFiles;
import org.gridlight.model.cases.RejectedRows;
import org.gridlight.model.exchange.FileFormat;
import org.gridlight.model.grid.AreaField;
import org.gridlight.model.grid.AreaFile;
import org.gridlight.model.imports.AreaSheet;
import org.gridlight.model.grid.SourceCrs;
import org.gridlight.model.imports.AreaSheet;
import org.gridlight.model.imports.FieldMapping;
import org.gridlight.model.imports.FieldMappingFile;
import org.gridlight.model.words.Refusal;

/**
 * Reads outlines of areas: GeoJSON by its own strict reader, everything else by the common one.
 *
 * @param nameProperty the column with names; usual names of it are found as well
 * @param codeProperty the column with codes; null when codes are to be given
 * @param crs          the coordinate system that was named; null for the one of the file
 * @param repair       whether outlines that cross themselves are to be mended later
 */
record AreaReading(String nameProperty, String codeProperty, String crs, boolean repair) {
    /** @throws RejectedRows with every outline that cannot be taken. @throws Refusal for the file as a whole */
    AreaFile.Content read(Path path) {
        if (FileFormat.named(path) == FileFormat.GEOJSON) {
            var reader = AreaFile.USUAL.withProperties(nameProperty, Optional.ofNullable(codeProperty));
            return (crs == null ? reader : reader.in(SourceCrs.named(crs))).read(path);
        }
        var mapping = mapping();
        var options = repair ? mapping.reading(crs).withCrossings() : mapping.reading(crs);
        try (var source = FeatureFiles.open(path, options)) {
            var name = path.getFileName().toString();
            var sheet = new AreaSheet(mapping.in(source.columns(), AreaField.class, AreaField.NAME, name));
            source.each(sheet);
            if (!sheet.rejected().isEmpty()) {
                var first = sheet.rejected().getFirst();
                throw new RejectedRows(sheet.rejected(), Refusal.failed("areas.rejected", name, sheet.rejected().size(),
                        first.line(), first.column(), first.value()));
            }
            return sheet.content(source.crs());
        }
    }

    private FieldMapping<AreaField> mapping() {
        var usual = new FieldMappingFile<>(AreaField.class, "areas").read(null);
        var names = new ArrayList<>(List.of(nameProperty));
        names.addAll(usual.columns().get(AreaField.NAME));
        var columns = new LinkedHashMap<AreaField, List<String>>();
        columns.put(AreaField.NAME, names);
        if (codeProperty != null) {
            columns.put(AreaField.CODE, List.of(codeProperty));
        }
        return new FieldMapping<>(usual.name(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                columns, Map.of());
    }
}
