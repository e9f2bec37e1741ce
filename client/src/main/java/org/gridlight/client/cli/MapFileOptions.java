package org.gridlight.client.cli;

import java.nio.file.Path;
import org.gridlight.db.exchange.FeatureFiles;
import org.gridlight.model.exchange.FeatureSource;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.imports.FieldMapping;
import org.gridlight.model.imports.FieldMappingFile;
import org.locationtech.jts.geom.Envelope;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What every import of map data may be told: the file, what its columns mean, what is done with what cannot be taken. */
final class MapFileOptions {
    @Parameters(paramLabel = "FILE")
    private Path path;

    @Option(names = "--mapping", paramLabel = "FILE.yaml")
    private Path mapping;

    @Option(names = "--crs", paramLabel = "EPSG:…")
    private String crs;

    @Option(names = "--layer", paramLabel = "NAME")
    private String layer;

    @Option(names = "--keep-good")
    private boolean keepGood;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--picture", paramLabel = "FILE.png")
    private Path picture;

    @Option(names = "--rejects", paramLabel = "FILE.csv")
    private Path rejects;

    SourceFile file() {
        return SourceFile.at(path);
    }

    /** What its columns mean: the mapping that was named, else the usual one. */
    <F extends Enum<F>> FieldMapping<F> mapping(FieldMappingFile<F> usual) {
        return usual.read(mapping);
    }

    /** Opens the file. @param centre where the centre's grids lie; of nothing when there are none */
    FeatureSource open(FieldMapping<?> fields, Envelope centre) {
        var options = fields.reading(crs);
        var placed = centre.isNull() ? options : options.around(centre);
        return FeatureFiles.open(path, layer == null ? placed : placed.ofLayer(layer));
    }

    boolean keepGood() {
        return keepGood;
    }

    boolean dryRun() {
        return dryRun;
    }

    /** Where a picture of what changes is drawn; null: nowhere. */
    Path picture() {
        return picture;
    }

    /** The list of rows that are not taken; refused before anything is done when it cannot be written. */
    RejectReport rejects(Console console) {
        var report = new RejectReport(console, rejects);
        report.requireWritable();
        return report;
    }
}
