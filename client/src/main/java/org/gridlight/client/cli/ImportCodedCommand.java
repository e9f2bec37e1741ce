package org.gridlight.client.cli;

import java.util.stream.Collectors;
import org.gridlight.db.exchange.CodedImport;
import org.gridlight.db.grid.ControlLineImport;
import org.gridlight.db.grid.GridPlaces;
import org.gridlight.db.grid.GridStore;
import org.gridlight.db.grid.LargerGridImport;
import org.gridlight.db.grid.LargerGridReader;
import org.gridlight.db.register.CameraImport;
import org.gridlight.model.cases.RejectedRows;
import org.gridlight.model.exchange.FeatureSource;
import org.gridlight.model.grid.ControlLineField;
import org.gridlight.model.imports.ImportedControlLine;
import org.gridlight.model.grid.ImportedLargerGrid;
import org.gridlight.model.grid.LargerGridField;
import org.gridlight.model.grid.UnitGrid;
import org.gridlight.model.imports.UnitGridLists;
import org.gridlight.model.imports.CodedRows;
import org.gridlight.model.imports.FieldMapping;
import org.gridlight.model.imports.FieldMappingFile;
import org.gridlight.model.imports.ImportedControlLine;
import org.gridlight.model.imports.UnitGridLists;
import org.gridlight.model.register.CameraField;
import org.gridlight.model.register.ImportedCamera;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Brings a register of things with codes into the record.
 *
 * @param <F> what a file may say of one
 * @param <T> one of them
 */
abstract class ImportCodedCommand<F extends Enum<F>, T> implements Runnable {
    private final Console console;
    private final FieldMappingFile<F> usual;
    private final CodedImport.Register<T> register;

    @Mixin
    private MapFileOptions options;

    @Mixin
    private DatabaseOptions record;

    @Option(names = "--replace")
    private boolean replace;

    ImportCodedCommand(Console console, FieldMappingFile<F> usual, CodedImport.Register<T> register) {
        this.console = console;
        this.usual = usual;
        this.register = register;
    }

    /** Makes rows of the features of a file. */
    abstract CodedRows<T> rows(FieldMapping<F> mapping, FeatureSource source, GridPlaces places);

    /** Opens the file; a register that comes in other forms too looks for those first. */
    FeatureSource open(MapFileOptions file, FieldMapping<F> mapping, GridPlaces places) {
        return file.open(mapping, places.extent());
    }

    @Override
    public void run() {
        var file = options.file();
        var mapping = options.mapping(usual);
        var rejects = options.rejects(console);
        try (var database = record.open(console)) {
            var places = GridPlaces.of(new GridStore(database));
            try (var source = open(options, mapping, places)) {
                var outcome = new CodedImport(database, console.clock()).run(file, source, mapping.name(),
                        rows(mapping, source, places), register,
                        new CodedImport.Options(replace, options.keepGood(), options.dryRun()));
                rejects.listRejected(outcome.rejected());
                console.say(options.dryRun() ? "cli.coded.dryRun" : "cli.coded.done", file.name(), outcome.rows(),
                        outcome.added(), outcome.changed(), outcome.gone(), outcome.same(), outcome.rejected().size());
                new ImportPicture(console.words(), places.grids(), places.extent()).write(options.picture(),
                        file.name(), outcome.marks(), console);
            } catch (RejectedRows rows) {
                throw rejects.rejected(rows);
            }
        }
    }

    /** Video cameras. */
    @Command(name = "cameras", mixinStandardHelpOptions = true)
    static final class Cameras extends ImportCodedCommand<CameraField, ImportedCamera> {
        Cameras(Console console) {
            super(console, new FieldMappingFile<>(CameraField.class, "cameras"), new CameraImport());
        }

        @Override
        CodedRows<ImportedCamera> rows(FieldMapping<CameraField> mapping, FeatureSource source, GridPlaces places) {
            var columns = mapping.in(source.columns(), CameraField.class);
            return new CodedRows<>(feature -> {
                var at = feature.geometry().getCoordinate();
                return ImportedCamera.of(feature, columns, places.at(at.x, at.y).map(GridPlaces.Found::id).orElse(0L));
            }, columns.column(CameraField.CODE), ImportedCamera::code, ImportedCamera::over);
        }
    }

    /** Planning control lines. */
    @Command(name = "control-lines", mixinStandardHelpOptions = true)
    static final class ControlLines extends ImportCodedCommand<ControlLineField, ImportedControlLine> {
        ControlLines(Console console) {
            super(console, new FieldMappingFile<>(ControlLineField.class, "control-lines"), new ControlLineImport());
        }

        @Override
        CodedRows<ImportedControlLine> rows(FieldMapping<ControlLineField> mapping, FeatureSource source,
                GridPlaces places) {
            var columns = mapping.in(source.columns(), ControlLineField.class);
            return new CodedRows<>(feature -> ImportedControlLine.of(feature, columns),
                    columns.column(ControlLineField.CODE), ImportedControlLine::code, ImportedControlLine::over);
        }
    }

    /** Responsibility grids: surfaces, or a list with a row for each unit grid. */
    @Command(name = "responsibility-grids", mixinStandardHelpOptions = true)
    static final class ResponsibilityGrids extends ImportCodedCommand<LargerGridField, ImportedLargerGrid> {
        ResponsibilityGrids(Console console) {
            super(console, new FieldMappingFile<>(LargerGridField.class, "responsibility-grids"),
                    new LargerGridImport());
        }

        @Override
        FeatureSource open(MapFileOptions file, FieldMapping<LargerGridField> mapping, GridPlaces places) {
            var headings = UnitGridLists.columnsOf(file.file());
            var columns = mapping.in(headings, LargerGridField.class);
            return columns.has(LargerGridField.GRID)
                    ? new UnitGridLists(file.file(), headings, columns.column(LargerGridField.CODE),
                            columns.column(LargerGridField.GRID),
                            places.grids().stream().collect(Collectors.toMap(UnitGrid::code, grid -> grid)))
                    : super.open(file, mapping, places);
        }

        @Override
        CodedRows<ImportedLargerGrid> rows(FieldMapping<LargerGridField> mapping, FeatureSource source,
                GridPlaces places) {
            var columns = mapping.in(source.columns(), LargerGridField.class);
            return new CodedRows<>(new LargerGridReader(columns, places), columns.column(LargerGridField.CODE),
                    ImportedLargerGrid::code, ImportedLargerGrid::over);
        }
    }
}
