package org.gridlight.db.exchange;

import java.nio.file.Path;
import org.gridlight.model.exchange.FeatureLayer;
import org.gridlight.model.exchange.FeatureSource;
import org.gridlight.model.exchange.FeatureSupply;
import org.gridlight.model.exchange.FileFormat;
import org.gridlight.model.exchange.ReadOptions;
import org.gridlight.model.exchange.WriteOptions;
import org.gridlight.model.exchange.Written;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.words.Refusal;

/** The one way in and out for files of map data. */
public final class FeatureFiles {
    private FeatureFiles() {}

    /**
     * Opens a file and reads what it says about itself, no feature yet.
     *
     * @throws Refusal when there is no such file, it is a folder, of no known kind, broken at its beginning, or does not
     *     say in which coordinate system its points are
     */
    public static FeatureSource open(Path file, ReadOptions options) {
        var source = SourceFile.at(file);
        throw Refusal.failed("exchange.unknownFormat", source.name(), FileFormat.named(file));
    }

    /**
     * Writes a file in the format of its ending, whole or not at all: an older file of the same name stays until the new
     * one is complete.
     *
     * @throws Refusal when the format cannot hold a value or the file cannot be written
     */
    public static Written write(Path file, FeatureLayer layer, WriteOptions options, FeatureSupply features) {
        throw Refusal.failed("exchange.unknownFormat", file, FileFormat.named(file));
    }
}
