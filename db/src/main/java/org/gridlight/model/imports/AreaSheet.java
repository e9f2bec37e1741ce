package org.gridlight.model.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureSink;
import org.gridlight.model.grid.AreaField;
import org.gridlight.model.grid.AreaFile;
import org.gridlight.model.grid.NamedOutline;
import org.gridlight.model.grid.SourceCrs;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** Outlines of areas from a file of any kind that can be read. Not shared by threads. */
public final class AreaSheet implements FeatureSink {
    private static final int NAME = 128;

    private final FieldColumns<AreaField> columns;
    private final Set<String> names = new HashSet<>();
    private final List<NamedOutline> outlines = new ArrayList<>();
    private final List<RejectedRow> rejected = new ArrayList<>();

    /** @param columns where the name stands, and the code when the file is to give it */
    public AreaSheet(FieldColumns<AreaField> columns) {
        this.columns = columns;
    }

    @Override
    public void accept(Feature feature) {
        int line = (int) Math.min(Integer.MAX_VALUE, feature.line());
        var name = columns.text(feature, AreaField.NAME);
        var code = columns.text(feature, AreaField.CODE);
        var parts = new ArrayList<Polygon>();
        PolygonExtracter.getPolygons(feature.geometry(), parts);
        if (name.isEmpty() || name.length() > NAME) {
            reject(line, AreaField.NAME, name, name.isEmpty() ? "reject.empty" : "reject.tooLong");
        } else if (!names.add(name)) {
            reject(line, AreaField.NAME, name, "reject.nameTwice");
        } else if (columns.has(AreaField.CODE) && code.isEmpty()) {
            reject(line, AreaField.CODE, "", "reject.empty");
        } else if (parts.isEmpty()) {
            rejected.add(new RejectedRow(line, "", feature.geometry().getGeometryType(), "reject.noSurface"));
        } else {
            outlines.add(new NamedOutline(line, name, Optional.of(code).filter(text -> !text.isEmpty()),
                    new GeometryFactory().createMultiPolygon(parts.toArray(Polygon[]::new))));
        }
    }

    @Override
    public void fault(RejectedRow why) {
        rejected.add(why);
    }

    private void reject(int line, AreaField field, String value, String reason) {
        rejected.add(new RejectedRow(line, columns.column(field), value, reason));
    }

    /** What the file holds. @param crs the coordinate system it was in */
    public AreaFile.Content content(SourceCrs crs) {
        return new AreaFile.Content(crs, List.copyOf(outlines));
    }

    /** What cannot be taken, in the order of the file. */
    public List<RejectedRow> rejected() {
        return rejected;
    }
}
