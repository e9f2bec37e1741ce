package org.gridlight.model.exchange.shapefile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gridlight.model.exchange.CrsText;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureLayer;
import org.gridlight.model.exchange.FeatureWriter;
import org.gridlight.model.exchange.LayerShapes;
import org.gridlight.model.exchange.Written;
import org.gridlight.model.grid.SourceCrs;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/** Writes a shapefile: .shp, .shx and .dbf, a .cpg that says UTF-8, and a .prj where the system has a text. */
public final class ShapeWriter implements FeatureWriter {
    private static final int BYTES_OF_HEAD = 100;
    private static final int BYTES_OF_RECORD_HEAD = 8;

    /** Beyond this many programs cannot read on. */
    private static final long MOST_BYTES = Integer.MAX_VALUE;

    private final Path shape;
    private final FeatureLayer layer;
    private final OutputStream shapes;
    private final OutputStream index;
    private final TableWriter table;
    private final Envelope extent = new Envelope();
    private final Optional<String> system;
    private long bytes = BYTES_OF_HEAD;
    private int features;

    /** @param shape the .shp file; the others are written beside it */
    public ShapeWriter(Path shape, FeatureLayer layer, SourceCrs crs) throws IOException {
        this.shape = shape;
        this.layer = layer;
        this.system = CrsText.of(crs);
        this.table = new TableWriter(part("rows"), layer.columns());
        this.shapes = new BufferedOutputStream(Files.newOutputStream(shape), 1 << 16);
        this.index = new BufferedOutputStream(Files.newOutputStream(part("shx")), 1 << 16);
        shapes.write(new byte[BYTES_OF_HEAD]);
        index.write(new byte[BYTES_OF_HEAD]);
    }

    private Path part(String ending) {
        var name = shape.getFileName().toString();
        return shape.resolveSibling(name.substring(0, name.lastIndexOf('.') + 1) + ending);
    }

    private int type() {
        return switch (layer.shape()) {
            case POINT -> 1;
            case LINE -> 3;
            case SURFACE -> 5;
        };
    }

    @Override
    public void write(Feature feature) throws IOException {
        LayerShapes.require(layer, feature);
        table.write(feature);
        var content = content(feature.geometry());
        if (bytes + BYTES_OF_RECORD_HEAD + content.length > MOST_BYTES) {
            throw Refusal.failed("exchange.write.tooLarge", layer.name(), features);
        }
        features++;
        index.write(ByteBuffer.allocate(8).putInt((int) (bytes / 2)).putInt(content.length / 2).array());
        shapes.write(ByteBuffer.allocate(8).putInt(features).putInt(content.length / 2).array());
        shapes.write(content);
        bytes += BYTES_OF_RECORD_HEAD + content.length;
        extent.expandToInclude(feature.geometry().getEnvelopeInternal());
    }

    private byte[] content(Geometry geometry) {
        if (layer.shape() == FeatureLayer.Shape.POINT) {
            var point = geometry.getCoordinate();
            return ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN).putInt(type()).putDouble(point.x)
                    .putDouble(point.y).array();
        }
        var parts = parts(geometry);
        int points = parts.stream().mapToInt(part -> part.length).sum();
        var box = geometry.getEnvelopeInternal();
        var content = ByteBuffer.allocate(44 + 4 * parts.size() + 16 * points).order(ByteOrder.LITTLE_ENDIAN)
                .putInt(type());
        putBox(content, box).putInt(parts.size()).putInt(points);
        int start = 0;
        for (var part : parts) {
            content.putInt(start);
            start += part.length;
        }
        parts.forEach(part -> {
            for (var point : part) {
                content.putDouble(point.x).putDouble(point.y);
            }
        });
        return content.array();
    }

    /** Lines as they are; rings clockwise, holes the other way: it is how the format tells them apart. */
    private static List<Coordinate[]> parts(Geometry geometry) {
        var parts = new ArrayList<Coordinate[]>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            if (geometry.getGeometryN(i) instanceof Polygon polygon) {
                parts.add(turned(polygon.getExteriorRing().getCoordinates(), false));
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    parts.add(turned(polygon.getInteriorRingN(hole).getCoordinates(), true));
                }
            } else {
                parts.add(geometry.getGeometryN(i).getCoordinates());
            }
        }
        parts.removeIf(part -> part.length == 0);
        return parts;
    }

    private static Coordinate[] turned(Coordinate[] ring, boolean counterClockwise) {
        return ring.length == 0 || Orientation.isCCW(ring) == counterClockwise ? ring : reversed(ring);
    }

    private static Coordinate[] reversed(Coordinate[] ring) {
        return List.of(ring).reversed().toArray(Coordinate[]::new);
    }

    private static ByteBuffer putBox(ByteBuffer buffer, Envelope box) {
        return box.isNull()
                ? buffer.putDouble(0).putDouble(0).putDouble(0).putDouble(0)
                : buffer.putDouble(box.getMinX()).putDouble(box.getMinY()).putDouble(box.getMaxX())
                        .putDouble(box.getMaxY());
    }

    @Override
    public Written finish() throws IOException {
        shapes.close();
        index.close();
        writeHead(shape, bytes);
        writeHead(part("shx"), BYTES_OF_HEAD + 8L * features);
        table.finish(part("dbf"));
        Files.writeString(part("cpg"), "UTF-8", StandardCharsets.US_ASCII);
        if (system.isPresent()) {
            Files.writeString(part("prj"), system.get(), StandardCharsets.UTF_8);
        }
        return new Written(features, table.renamed());
    }

    private void writeHead(Path file, long size) throws IOException {
        var head = ByteBuffer.allocate(BYTES_OF_HEAD).putInt(0, 9994).putInt(24, (int) (size / 2));
        head.order(ByteOrder.LITTLE_ENDIAN).putInt(28, 1000).putInt(32, type()).position(36);
        putBox(head, extent);
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.write(head.array());
        }
    }

    @Override
    public void close() throws IOException {
        shapes.close();
        index.close();
        table.close();
    }
}
