package org.gridlight.client.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.db.exchange.FeatureFiles;
import org.gridlight.db.grid.GridPlaces;
import org.gridlight.db.grid.GridStore;
import org.gridlight.db.register.ComponentImport;
import org.gridlight.model.demo.DemoWorld;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.imports.FieldMappingFile;
import org.gridlight.model.register.ComponentField;
import org.gridlight.model.words.Refusal;

/** Times the import of all components of a district from one CSV file, into a record that has its grids and units. */
public final class ImportBench {
    private static final double HOLD_SECONDS = 180;
    private static final int BROKEN_EACH = 100;

    private final Database database;
    private final InstantSource clock;
    private final Progress progress;
    private final Stopwatch stopwatch;

    public ImportBench(Database database, InstantSource clock, Progress progress, Stopwatch stopwatch) {
        this.database = database;
        this.clock = clock;
        this.progress = progress;
        this.stopwatch = stopwatch;
    }

    /** When an import got to its last step, by the clock of the stopwatch. */
    private final class Steps implements Progress {
        private long compared;
        private long validating;

        @Override
        public void step(String key, Object... arguments) {
            progress.step(key, arguments);
            if (key.equals("components.keeping") && compared == 0) {
                compared = stopwatch.nanoseconds().getAsLong();
            }
            if (key.equals("components.validating")) {
                validating = stopwatch.nanoseconds().getAsLong();
            }
        }
    }

    /** @param world whose components are imported; @param folder where their files are written and removed again */
    public BenchReport run(DemoWorld world, Path folder) {
        var sheet = new MadeUpSheet(world);
        var file = folder.resolve("components.csv");
        var changed = folder.resolve("components-changed.csv");
        try {
            Files.createDirectories(folder);
            sheet.write(file, 0);
            sheet.write(changed, BROKEN_EACH);
            return new BenchReport("import", rows(world.components().count(), file, changed));
        } catch (IOException trouble) {
            throw Refusal.failed(trouble, "file.unwritable", folder);
        } finally {
            remove(file);
            remove(changed);
        }
    }

    private List<BenchRow> rows(int count, Path file, Path changed) {
        var rows = new ArrayList<BenchRow>();
        var steps = new Steps();
        long begun = stopwatch.nanoseconds().getAsLong();
        double all = stopwatch.seconds(() -> take(file, steps, count));
        long ended = stopwatch.nanoseconds().getAsLong();
        rows.add(new BenchRow("import of " + count + " components", all, "s", HOLD_SECONDS));
        rows.add(new BenchRow("  read, placed, compared", seconds(begun, steps.compared), "s", null));
        rows.add(new BenchRow("  put in, seen by nobody", seconds(steps.compared, steps.validating), "s", null));
        rows.add(new BenchRow("  made valid in one transaction", seconds(steps.validating, ended), "s", null));
        rows.add(new BenchRow("the same file again, nothing changes",
                stopwatch.seconds(() -> take(file, progress, 0)), "s", null));
        rows.add(new BenchRow("one in " + BROKEN_EACH + " changed",
                stopwatch.seconds(() -> take(changed, progress, Math.ceilDiv(count, BROKEN_EACH))), "s", null));
        return rows;
    }

    private static double seconds(long from, long until) {
        return Math.round((until - from) / 1e6) / 1000.0;
    }

    private void take(Path path, Progress told, int expected) {
        var places = GridPlaces.of(new GridStore(database));
        var mapping = new FieldMappingFile<>(ComponentField.class, "components").read(null);
        try (var source = FeatureFiles.open(path, mapping.reading("EPSG:4490").around(places.extent()))) {
            var outcome = new ComponentImport(database, places, clock, told).run(SourceFile.at(path), source, mapping,
                    ComponentImport.Options.USUAL);
            if (outcome.added() + outcome.changed() != expected) {
                throw new IllegalStateException("Added " + outcome.added() + " and changed " + outcome.changed()
                        + " of " + expected);
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException trouble) {
            throw Refusal.failed(trouble, "file.unwritable", file);
        }
    }
}
