package org.gridlight.db.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.exchange.CheckedFeatures;
import org.gridlight.model.exchange.Drafts;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureLayer;
import org.gridlight.model.exchange.FeatureSink;
import org.gridlight.model.exchange.FeatureSource;
import org.gridlight.model.exchange.FeatureSupply;
import org.gridlight.model.exchange.FeatureWriter;
import org.gridlight.model.exchange.FileFormat;
import org.gridlight.model.exchange.FileTrouble;
import org.gridlight.model.exchange.RawFeatures;
import org.gridlight.model.exchange.ReadOptions;
import org.gridlight.model.exchange.WriteOptions;
import org.gridlight.model.exchange.Written;
import org.gridlight.model.exchange.csv.CsvFeatureWriter;
import org.gridlight.model.exchange.csv.CsvFeatures;
import org.gridlight.model.exchange.geojson.GeoJsonFeatures;
import org.gridlight.model.exchange.geojson.GeoJsonWriter;
import org.gridlight.model.exchange.shapefile.ShapeFeatures;
import org.gridlight.model.exchange.shapefile.ShapeWriter;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.words.Refusal;

/** The one way in and out for files of map data. */
public final class FeatureFiles {
    private static final byte[] SHAPE = {0, 0, 0x27, 0x0A};
    private static final byte[] SQLITE = SqliteFile.MAGIC.getBytes(StandardCharsets.ISO_8859_1);

    private FeatureFiles() {}

    /**
     * Opens a file and reads what it says about itself, no feature yet.
     *
     * @throws Refusal when there is no such file, it is a folder, of no known kind, broken at its beginning, or does not
     *     say in which coordinate system its points are
     */
    public static FeatureSource open(Path file, ReadOptions options) {
        var source = SourceFile.at(file);
        var raw = raw(source, options);
        try {
            return new CheckedFeatures(raw, source.name(), options);
        } catch (Refusal noSystem) {
            raw.close();
            throw noSystem;
        }
    }

    private static RawFeatures raw(SourceFile source, ReadOptions options) {
        try {
            return switch (format(source)) {
                case SHAPEFILE -> ShapeFeatures.open(source, options);
                case GEOPACKAGE -> GeoPackageFeatures.open(source, options);
                case GEOJSON -> GeoJsonFeatures.open(source, options);
                case CSV -> CsvFeatures.open(source, options);
            };
        } catch (IOException broken) {
            throw FileTrouble.of(broken, source.name(), 0);
        }
    }

    /** By its first bytes, else by its name. */
    private static FileFormat format(SourceFile source) throws IOException {
        byte[] beginning;
        try (var in = Files.newInputStream(source.path())) {
            beginning = in.readNBytes(SQLITE.length);
        }
        if (Arrays.equals(beginning, SQLITE)) {
            return FileFormat.GEOPACKAGE;
        }
        return begins(beginning, SHAPE) ? FileFormat.SHAPEFILE : FileFormat.named(source.path());
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length >= with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    /**
     * Writes a file in the format of its ending, whole or not at all: an older file of the same name stays until the new
     * one is complete.
     *
     * @throws Refusal when the format cannot hold a value or the file cannot be written
     */
    public static Written write(Path file, FeatureLayer layer, WriteOptions options, FeatureSupply features) {
        var format = FileFormat.named(file);
        try (var drafts = Drafts.beside(file)) {
            Written written;
            try (var writer = writer(format, drafts, layer, options)) {
                features.each(new Copying(writer, file, options));
                written = writer.finish();
            }
            drafts.keep(format);
            return written;
        } catch (IOException | UncheckedIOException unwritable) {
            throw Refusal.failed(unwritable, "file.unwritable", file);
        }
    }

    private static FeatureWriter writer(FileFormat format, Drafts drafts, FeatureLayer layer, WriteOptions options)
            throws IOException {
        var draft = drafts.path(format.ending());
        return switch (format) {
            case SHAPEFILE -> new ShapeWriter(draft, layer, options.crs());
            case GEOPACKAGE -> new GeoPackageWriter(draft, layer, options.crs());
            case GEOJSON -> new GeoJsonWriter(draft, layer, options.crs());
            case CSV -> new CsvFeatureWriter(draft, layer, options.crs());
        };
    }

    /** Hands each feature on to a writer. */
    private record Copying(FeatureWriter writer, Path file, WriteOptions options) implements FeatureSink {
        @Override
        public void accept(Feature feature) {
            try {
                writer.write(new Feature(feature.line(), feature.attributes(),
                        options.crs().ofDegrees(feature.geometry())));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }

        @Override
        public void fault(RejectedRow why) {
            throw Refusal.failed("exchange.write.fault", file, why.line(), why.value());
        }
    }
}
