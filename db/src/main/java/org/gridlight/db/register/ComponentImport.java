package org.gridlight.db.register;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.ibatis.exceptions.PersistenceException;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.exchange.ImportRunStore;
import org.gridlight.db.grid.GridPlaces;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.cases.RejectedRows;
import org.gridlight.model.exchange.FeatureSource;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.grid.CodeLengths;
import org.gridlight.model.imports.FateMarks;
import org.gridlight.model.imports.FieldColumns;
import org.gridlight.model.imports.FieldMapping;
import org.gridlight.model.imports.ImportRun;
import org.gridlight.model.register.ComponentField;
import org.gridlight.model.register.ComponentPrint;
import org.gridlight.model.words.Refusal;

/**
 * Brings components into the record (导入部件). A file is held against the record first, and nothing is kept unless all of it
 * can be; new components are put in portion by portion where nobody sees them, and become valid all at once in one small
 * transaction with what was changed and given up. An import that is broken off leaves nothing to be seen; the next one of the
 * same file goes on where it was, any other clears what was left. Not shared by threads.
 */
public final class ComponentImport {
    private final Database database;
    private final GridPlaces places;
    private final InstantSource clock;
    private final Progress progress;

    /** @param places the unit grids of the record as they are now */
    public ComponentImport(Database database, GridPlaces places, InstantSource clock, Progress progress) {
        this.database = database;
        this.places = places;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * How an import treats what it meets.
     *
     * @param standard      generation of the classes that codes and names are looked up in, e.g. GB/T 30428.2-2013
     * @param createMissing make units that the record does not know; else their rows are rejected
     * @param replace       give up what the file does not name, of the classes that it names
     * @param keepGood      take the good rows of a file that has bad ones; else the whole file is refused
     * @param dryRun        keep nothing (试导入)
     */
    public record Options(String standard, boolean createMissing, boolean replace, boolean keepGood, boolean dryRun) {
        /** Of the national standard in force; all or nothing. */
        public static final Options USUAL = new Options("GB/T 30428.2-2013", false, false, false, false);
    }

    /**
     * What an import did, or would do.
     *
     * @param rows     rows in the file
     * @param same     components that stay as they were
     * @param coded    new ones that were given a code
     * @param newUnits names of the units that were made
     * @param resumed  new ones that an import which was broken off had put in
     * @param marks    where everything lies, for a picture
     */
    public record Outcome(int rows, int added, int changed, int gone, int same, int coded, int resumed,
            List<String> newUnits, List<RejectedRow> rejected, FateMarks marks) {}

    /**
     * @throws RejectedRows when rows cannot be taken and {@link Options#keepGood()} was not asked for
     * @throws Refusal when the file as a whole cannot be taken
     */
    public Outcome run(SourceFile file, FeatureSource source, FieldMapping<ComponentField> mapping, Options options) {
        requireSense(options);
        var work = new Work(file, source, mapping, options, clock.instant());
        if (options.dryRun()) {
            return work.plan().outcome();
        }
        // Held in a transaction that does nothing else, so that what follows sees everything that came before it.
        return database.write(session -> {
            SettingStore.takeImportTurn(session);
            return work.plan().kept();
        });
    }

    /** Who takes the good rows alone does not know whether the others name what is missing. */
    private void requireSense(Options options) {
        if (options.replace() && options.keepGood()) {
            throw Refusal.wrongUse("components.replaceGood");
        }
        if (places.grids().isEmpty()) {
            throw Refusal.failed("components.noGrids");
        }
    }

    /** One import. */
    private final class Work {
        private final SourceFile file;
        private final FeatureSource source;
        private final FieldMapping<ComponentField> mapping;
        private final Options options;
        private final Instant started;
        private final String sha256;
        private final FieldColumns<ComponentField> columns;
        private FateMarks marks;
        private ComponentPlan plan;
        private RegisterKeys keys;
        private List<RejectedRow> rejected;
        private int rows;
        private ComponentStageStore.Before before;

        Work(SourceFile file, FeatureSource source, FieldMapping<ComponentField> mapping, Options options,
                Instant started) {
            this.file = file;
            this.source = source;
            this.mapping = mapping;
            this.options = options;
            this.started = started;
            this.sha256 = file.sha256();
            this.columns = mapping.in(source.columns(), ComponentField.class);
        }

        /** Holds the file against the record. @throws RejectedRows */
        Work plan() {
            marks = new FateMarks();
            progress.step("components.reading", file.name());
            var reader = database.read(session -> {
                var mapper = session.getMapper(ComponentMapper.class);
                before = new ComponentStageStore.Before(mapper.selectValidStage(), mapper.selectMapNumber(),
                        ImportRunStore.today(session), mapper.selectLoading());
                keys = new RegisterKeys(mapper.selectClasses(options.standard()), mapper.selectUnits(),
                        options.createMissing());
                return new ComponentReader(columns, keys, mapper.selectDistricts(), places, marks);
            });
            source.each(reader);
            rows = reader.components().size() + reader.rejected().size();
            rejected = reader.rejected();
            progress.step("components.comparing", rows);
            var print = new ComponentPrint(spoken());
            var known = database.patiently().read(session -> known(session, print));
            plan = new ComponentPlan(known, print, keys, marks, columns.column(ComponentField.CODE),
                    origin().equals(before.loading()), rejected);
            plan.take(reader.components(), districts()::get, options.replace());
            rejected.sort(Comparator.comparingInt(RejectedRow::line));
            refuseRejected();
            return this;
        }

        private EnumSet<ComponentField> spoken() {
            var fields = EnumSet.noneOf(ComponentField.class);
            for (var field : ComponentField.values()) {
                if (columns.has(field)) {
                    fields.add(field);
                }
            }
            return fields;
        }

        /** Of one file whose columns mean the same. */
        private String origin() {
            return ComponentStageStore.hash(sha256 + new TreeMap<>(mapping.columns()) + new TreeMap<>(mapping.words())
                    + source.crs().name());
        }

        private Map<Long, String> districts() {
            var districts = new HashMap<Long, String>();
            places.keys().forEach((code, id) -> districts.put(id, code.substring(0, CodeLengths.USUAL.district())));
            return districts;
        }

        private static KnownComponents known(SqlSession session, ComponentPrint print) {
            try {
                return KnownComponents.read(session.getConnection(), print);
            } catch (SQLException failure) {
                throw new PersistenceException(failure);
            }
        }

        private void refuseRejected() {
            if (!rejected.isEmpty() && !options.keepGood() && !options.dryRun()) {
                var first = rejected.getFirst();
                throw new RejectedRows(rejected, Refusal.failed("cases.rejected", file.name(), rejected.size(),
                        first.line(), first.column(), first.value()));
            }
        }

        Outcome outcome() {
            var units = new ArrayList<>(keys.begun().values());
            units.addAll(keys.missing());
            return new Outcome(rows, plan.added().size() + plan.resumed(), plan.changed().size(), plan.gone().size(),
                    plan.same(), plan.coded(), plan.resumed(), List.copyOf(units), List.copyOf(rejected), marks);
        }

        Outcome kept() {
            var stage = new ComponentStageStore(database, progress, plan, keys, before, source.datum().crs());
            stage.clear();
            if (!plan.changesNothing()) {
                stage.fill(origin());
                progress.step("components.validating");
                stage.makeValid(new ImportRun("components", file.name(), sha256, mapping.name(), rows,
                        plan.added().size() + plan.resumed(), plan.changed().size(), plan.gone().size(), plan.same(),
                        started));
            }
            return outcome();
        }
    }
}
