package org.gridlight.db.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.exchange.Feature;
import org.gridlight.model.exchange.FeatureSink;
import org.gridlight.model.exchange.FeatureSupply;
import org.gridlight.model.exchange.ReadOptions;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** What a file gave, for tests to look at. */
record Collected(List<Feature> features, List<RejectedRow> faults) implements FeatureSink {
    Collected() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    @Override
    public void accept(Feature feature) {
        features.add(feature);
    }

    @Override
    public void fault(RejectedRow why) {
        faults.add(why);
    }

    static Collected of(Path file, ReadOptions options) {
        var collected = new Collected();
        try (var source = FeatureFiles.open(file, options)) {
            source.each(collected);
        }
        return collected;
    }

    List<String> reasons() {
        return faults.stream().map(fault -> fault.reason().substring("reject.feature.".length())).toList();
    }

    /** A folder of its own for a test class, in the build's folder. */
    static Path folder(Class<?> test) {
        try {
            return Files.createDirectories(
                    Path.of(System.getProperty("gridlight.target"), "exchange", test.getSimpleName()));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static Path write(Path file, String text) {
        return write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static Path write(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static Geometry shape(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException defect) {
            throw new IllegalArgumentException(text, defect);
        }
    }

    static FeatureSupply supply(List<Feature> features) {
        return sink -> features.forEach(sink::accept);
    }
}
