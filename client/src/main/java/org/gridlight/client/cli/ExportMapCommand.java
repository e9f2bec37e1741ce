package org.gridlight.client.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridlight.db.Database;
import org.gridlight.db.exchange.FeatureFiles;
import org.gridlight.db.grid.GridExchangeStore;
import org.gridlight.db.register.ComponentStore;
import org.gridlight.model.exchange.FeatureLayer;
import org.gridlight.model.exchange.FeatureSupply;
import org.gridlight.model.exchange.WriteOptions;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.grid.SourceCrs;
import org.gridlight.model.imports.FieldMappingFile;
import org.gridlight.model.register.ComponentField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes map data out of the record: shapefile, GeoPackage, GeoJSON or CSV, by the ending of the file. */
abstract class ExportMapCommand implements Runnable {
    private final Console console;

    @Mixin
    private DatabaseOptions record;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out;

    @Option(names = "--crs", paramLabel = "EPSG:…")
    private String crs;

    ExportMapCommand(Console console) {
        this.console = console;
    }

    /** What is written, and its shape. */
    record Export(FeatureLayer layer, FeatureSupply features) {}

    abstract Export export(Database database);

    @Override
    public void run() {
        try (var database = record.open(console)) {
            var export = export(database);
            var written = FeatureFiles.write(out, export.layer(),
                    crs == null ? WriteOptions.USUAL : new WriteOptions(SourceCrs.named(crs)), export.features());
            if (!written.renamed().isEmpty()) {
                console.step("cli.export.renamed", renamed(written.renamed()));
            }
            console.say("cli.export.features", written.features(), out);
        }
    }

    private static String renamed(Map<String, String> names) {
        return names.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(name -> name.getKey() + " → " + name.getValue()).collect(Collectors.joining(", "));
    }

    /** Components in force. */
    @Command(name = "components", mixinStandardHelpOptions = true)
    static final class Components extends ExportMapCommand {
        Components(Console console) {
            super(console);
        }

        @Override
        Export export(Database database) {
            var store = new ComponentStore(database,
                    new FieldMappingFile<>(ComponentField.class, "components").read(null));
            return new Export(store.layer("components"), store.components());
        }
    }

    /** Unit grids in force. */
    @Command(name = "grids", mixinStandardHelpOptions = true)
    static final class Grids extends ExportMapCommand {
        Grids(Console console) {
            super(console);
        }

        @Override
        Export export(Database database) {
            var store = new GridExchangeStore(database);
            return new Export(store.gridLayer("unit_grids"), store.grids());
        }
    }

    /** Areas in force, of one level or of all. */
    @Command(name = "areas", mixinStandardHelpOptions = true)
    static final class Areas extends ExportMapCommand {
        @Option(names = "--level", paramLabel = "LEVEL")
        private AreaLevel level;

        Areas(Console console) {
            super(console);
        }

        @Override
        Export export(Database database) {
            var store = new GridExchangeStore(database);
            return new Export(store.areaLayer("areas"), store.areas(level));
        }
    }
}
