package org.gridlight.db.grid;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.exchange.ImportRunStore;
import org.gridlight.db.grid.GridExchangeMapper.SheetRow;
import org.gridlight.db.map.MapStore;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.cases.RejectedRows;
import org.gridlight.model.exchange.FeatureSource;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.grid.Area;
import org.gridlight.model.grid.AreaLevel;
import org.gridlight.model.grid.GridField;
import org.gridlight.model.grid.GridPlan;
import org.gridlight.model.imports.GridSheet.ImportedGrid;
import org.gridlight.model.imports.GridSheet;
import org.gridlight.model.imports.FateMarks;
import org.gridlight.model.imports.FieldMapping;
import org.gridlight.model.imports.GridSheet.ImportedGrid;
import org.gridlight.model.imports.GridSheet;
import org.gridlight.model.imports.ImportRun;
import org.gridlight.model.imports.RowFate;
import org.gridlight.model.words.Refusal;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPolygon;

/**
 * Brings unit grids that were drawn elsewhere into the record (导入单元网格), all or nothing in one transaction, proven before: no
 * gap, no overlap, codes under streets of the record. A record that has grids takes the same ones again, which changes
 * nothing; others are drawn on the map, where cases and components are placed anew. Safe for use by many threads.
 */
public final class GridImport {
    private static final int ROWS_A_FLUSH = 2_000;
    /** Read back from another format, a corner moves by less, in degrees: a tenth of a millimetre. */
    private static final double SAME_CORNER = 1e-9;

    private final Database database;
    private final InstantSource clock;

    public GridImport(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * How an import treats what it meets.
     *
     * @param tolerance m² by which two grids may overlap and a gap may be left
     * @param named     what a community without a name is called
     * @param bounds    words for the bounds (四至) of a grid that has none in the file
     * @param dryRun    keep nothing (试导入)
     */
    public record Options(double tolerance, BiFunction<Area, Integer, String> named, Function<Geometry, String> bounds,
            boolean dryRun) {}

    /** What an import did, or would do. */
    public record Outcome(int rows, int added, int communities, int same, List<RejectedRow> rejected,
            FateMarks marks) {}

    /** @throws RejectedRows when anything cannot be taken, except in a dry run. @throws Refusal for the file as a whole */
    public Outcome run(SourceFile file, FeatureSource source, FieldMapping<GridField> mapping, Options options) {
        var started = clock.instant();
        var columns = mapping.in(source.columns(), GridField.class, GridField.CODE, file.name());
        return database.writeBatch(session -> {
            SettingStore.takeImportTurn(session);
            var work = new Work(session, options);
            var marks = new FateMarks();
            var sheet = new GridSheet(columns, work.areas(AreaLevel.STREET),
                    new HashSet<>(work.mapper.selectGivenUp()), marks);
            source.each(sheet);
            var plan = sheet.prove(work.communities(), options.tolerance(), options.named());
            int rows = sheet.grids().size() + sheet.rejected().size();
            if (!sheet.rejected().isEmpty() && !options.dryRun()) {
                throw refused(file, sheet.rejected());
            }
            var present = work.mapper.selectGridSheet();
            if (!present.isEmpty()) {
                requireSame(present, sheet.grids());
                return new Outcome(rows, 0, 0, present.size(), sheet.rejected(), marks);
            }
            plan.grids().forEach(grid -> {
                var centre = grid.outline().getEnvelopeInternal().centre();
                marks.add(RowFate.ADDED, centre.x, centre.y);
            });
            var outcome = new Outcome(rows, plan.grids().size(), plan.communities().size(), 0, sheet.rejected(), marks);
            if (!options.dryRun()) {
                work.keep(plan, sheet.grids(), source.datum().crs());
                work.tell(file, outcome, started);
            }
            return outcome;
        });
    }

    private static RejectedRows refused(SourceFile file, List<RejectedRow> rejected) {
        var first = rejected.getFirst();
        return new RejectedRows(rejected, Refusal.failed("grids.rejected", file.name(), rejected.size(), first.line(),
                first.column(), first.value()));
    }

    private static void requireSame(List<SheetRow> present, Map<String, ImportedGrid> grids) {
        boolean same = present.size() == grids.size() && present.stream().allMatch(row -> {
            var one = grids.get(row.code());
            return one != null && row.outline().norm().equalsExact(one.grid().outline().norm(), SAME_CORNER);
        });
        if (!same) {
            throw Refusal.failed("grids.others", present.size());
        }
    }

    /** One import inside one transaction. */
    private static final class Work {
        private final SqlSession session;
        private final GridExchangeMapper mapper;
        private final GridMapper areas;
        private final Options options;
        private final LocalDate today;

        Work(SqlSession session, Options options) {
            this.session = session;
            this.mapper = session.getMapper(GridExchangeMapper.class);
            this.areas = session.getMapper(GridMapper.class);
            this.options = options;
            this.today = ImportRunStore.today(session);
        }

        List<Area> areas(AreaLevel level) {
            return areas.selectAreas(level).stream().map(row -> new Area(row.code(), row.level(), row.name(),
                    row.parentCode(), (MultiPolygon) row.outline(), row.areaSquareMetres()))
                    .toList();
        }

        Map<String, Area> communities() {
            return areas(AreaLevel.COMMUNITY).stream().collect(Collectors.toMap(Area::code, area -> area));
        }

        void keep(GridPlan plan, Map<String, ImportedGrid> grids, String datum) {
            var streets = keys();
            plan.communities().forEach(community -> areas.insertArea(community, streets.get(community.parentCode()),
                    datum, options.bounds().apply(community.outline()), today));
            session.flushStatements();
            var communities = keys();
            int sent = 0;
            for (var one : grids.values()) {
                mapper.insertGrid(one, communities.get(one.grid().communityCode()), datum,
                        one.bounds().isEmpty() ? options.bounds().apply(one.grid().outline()) : one.bounds(), today);
                if (++sent % ROWS_A_FLUSH == 0) {
                    session.flushStatements();
                }
            }
            session.flushStatements();
        }

        private Map<String, Long> keys() {
            return areas.selectAreaKeys().stream()
                    .collect(Collectors.toMap(GridMapper.AreaKey::code, GridMapper.AreaKey::id));
        }

        void tell(SourceFile file, Outcome outcome, Instant started) {
            var run = new ImportRun("grids", file.name(), file.sha256(), null, outcome.rows(), outcome.added(), 0, 0,
                    outcome.same(), started);
            // Last, because both hold everybody else up.
            ImportRunStore.tell(session, run, ImportRunStore.keep(session, run));
            MapStore.tellChange(session);
        }
    }
}
