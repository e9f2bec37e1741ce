package org.gridlight.model.exchange.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridlight.model.exchange.Column;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureLayer;
import org.gridlight.model.exchange.FeatureWriter;
import org.gridlight.model.exchange.FreeNames;
import org.gridlight.model.exchange.LayerShapes;
import org.gridlight.model.exchange.Written;
import org.gridlight.model.grid.SourceCrs;
import org.locationtech.jts.io.WKTWriter;

/**
 * Writes features as CSV: points in two columns before the attributes, other shapes in one as well-known text. UTF-8 with
 * its mark, without which spreadsheets take Chinese letters for others.
 */
public final class CsvFeatureWriter implements FeatureWriter {
    private static final int ANY_LENGTH = 1_000;

    private final Writer text;
    private final CsvWriter csv;
    private final FeatureLayer layer;
    private final FreeNames names = new FreeNames(ANY_LENGTH);
    private long features;

    /** @param crs says only how the columns of points are called: a CSV file has no room for its name */
    public CsvFeatureWriter(Path file, FeatureLayer layer, SourceCrs crs) throws IOException {
        this.layer = layer;
        this.text = new BufferedWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16);
        text.write('\uFEFF');
        this.csv = CsvWriter.builder().build(text);
        var header = new ArrayList<String>();
        placeColumns(crs).forEach(name -> header.add(names.free(name)));
        header.addAll(names.of(layer.columns()));
        csv.writeRecord(header);
    }

    private List<String> placeColumns(SourceCrs crs) {
        if (layer.shape() != FeatureLayer.Shape.POINT) {
            return List.of("wkt");
        }
        return crs.kind().inMetres() ? List.of("x", "y") : List.of("longitude", "latitude");
    }

    @Override
    public void write(Feature feature) throws IOException {
        LayerShapes.require(layer, feature);
        var row = new ArrayList<String>();
        if (layer.shape() == FeatureLayer.Shape.POINT) {
            row.add(Double.toString(feature.geometry().getCoordinate().x));
            row.add(Double.toString(feature.geometry().getCoordinate().y));
        } else {
            row.add(new WKTWriter().write(feature.geometry()));
        }
        for (Column column : layer.columns()) {
            row.add(feature.attributes().getOrDefault(column.name(), ""));
        }
        try {
            csv.writeRecord(row);
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
        features++;
    }

    @Override
    public Written finish() throws IOException {
        csv.flush();
        return new Written(features, names.renamed());
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
