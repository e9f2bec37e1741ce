package org.gridlight.client.cli;

import org.gridlight.db.Database;
import org.gridlight.db.grid.GridExchangeStore;
import org.gridlight.db.grid.GridImport;
import org.gridlight.db.grid.GridPlaces;
import org.gridlight.db.grid.GridStore;
import org.gridlight.model.cases.RejectedRows;
import org.gridlight.model.grid.BoundsInWords;
import org.gridlight.model.grid.GridField;
import org.gridlight.model.grid.GridWords;
import org.gridlight.model.imports.FieldMappingFile;
import org.gridlight.model.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings unit grids into the record that were drawn elsewhere. */
@Command(name = "grids", mixinStandardHelpOptions = true)
final class ImportGridsCommand implements Runnable {
    private final Console console;

    @Mixin
    private MapFileOptions options;

    @Mixin
    private DatabaseOptions record;

    @Option(names = "--tolerance", paramLabel = "M2", defaultValue = "1")
    private double tolerance;

    ImportGridsCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        if (options.keepGood()) {
            throw Refusal.wrongUse("grids.allOrNothing");
        }
        var file = options.file();
        var mapping = options.mapping(new FieldMappingFile<>(GridField.class, "grids"));
        var rejects = options.rejects(console);
        var started = console.clock().instant();
        try (var database = record.open(console)) {
            console.step("cli.areas.reading", file.name());
            try (var source = options.open(mapping, new GridExchangeStore(database).extent())) {
                var words = new GridWords(console.words());
                var outcome = new GridImport(database, console.clock()).run(file, source, mapping,
                        new GridImport.Options(tolerance,
                                (street, number) -> words.community(street, number, number + 1),
                                new BoundsInWords(console.words())::of, options.dryRun()));
                rejects.listRejected(outcome.rejected());
                console.say(options.dryRun() ? "cli.gridFile.dryRun" : "cli.gridFile.done", file.name(), outcome.rows(),
                        outcome.added(), outcome.communities(), outcome.same(), console.secondsSince(started),
                        outcome.rejected().size());
                draw(database, file.name(), outcome);
            } catch (RejectedRows rows) {
                throw rejects.rejected(rows);
            }
        }
    }

    private void draw(Database database, String name, GridImport.Outcome outcome) {
        new ImportPicture(console.words(), GridPlaces.of(new GridStore(database)).grids(),
                new GridExchangeStore(database).extent()).write(options.picture(), name, outcome.marks(), console);
    }
}
