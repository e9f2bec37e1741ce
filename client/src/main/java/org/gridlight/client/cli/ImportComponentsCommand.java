package org.gridlight.client.cli;

import org.gridlight.db.grid.GridPlaces;
import org.gridlight.db.grid.GridStore;
import org.gridlight.db.register.ComponentImport;
import org.gridlight.model.cases.RejectedRows;
import org.gridlight.model.imports.FieldMappingFile;
import org.gridlight.model.register.ComponentField;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings components into the record. */
@Command(name = "components", mixinStandardHelpOptions = true)
final class ImportComponentsCommand implements Runnable {
    private final Console console;

    @Mixin
    private MapFileOptions options;

    @Mixin
    private DatabaseOptions record;

    @Option(names = "--standard", paramLabel = "NAME", defaultValue = "GB/T 30428.2-2013")
    private String standard;

    @Option(names = "--create-missing")
    private boolean createMissing;

    @Option(names = "--replace")
    private boolean replace;

    ImportComponentsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        var file = options.file();
        var mapping = options.mapping(new FieldMappingFile<>(ComponentField.class, "components"));
        var rejects = options.rejects(console);
        var started = console.clock().instant();
        try (var database = record.open(console)) {
            var places = GridPlaces.of(new GridStore(database));
            try (var source = options.open(mapping, places.extent())) {
                var outcome = new ComponentImport(database, places, console.clock(), console).run(file, source, mapping,
                        new ComponentImport.Options(standard, createMissing, replace, options.keepGood(),
                                options.dryRun()));
                if (!outcome.newUnits().isEmpty()) {
                    console.say("cli.cases.departments", outcome.newUnits().size(),
                            String.join(", ", outcome.newUnits()));
                }
                if (outcome.resumed() > 0) {
                    console.say("cli.components.resumed", outcome.resumed());
                }
                rejects.listRejected(outcome.rejected());
                console.say(options.dryRun() ? "cli.components.dryRun" : "cli.components.done", file.name(),
                        outcome.rows(), outcome.added(), outcome.coded(), outcome.changed(), outcome.gone(),
                        outcome.same(), outcome.rejected().size(), console.secondsSince(started));
                new ImportPicture(console.words(), places.grids(), places.extent()).write(options.picture(),
                        file.name(),
                        outcome.marks(), console);
            } catch (RejectedRows rows) {
                throw rejects.rejected(rows);
            }
        }
    }
}
