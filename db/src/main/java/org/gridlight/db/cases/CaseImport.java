package org.gridlight.db.cases;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.db.Progress;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.clock.CalendarStore;
import org.gridlight.model.cases.CaseFileReader;
import org.gridlight.model.cases.CaseMapping;
import org.gridlight.model.cases.CaseNumbers;
import org.gridlight.model.cases.CaseState;
import org.gridlight.model.cases.Finding;
import org.gridlight.model.cases.ImportOptions;
import org.gridlight.model.cases.ImportOutcome;
import org.gridlight.model.cases.ImportedCase;
import org.gridlight.model.cases.ImportedCase.RowFinding;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.cases.RejectedRows;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.words.Refusal;

/**
 * Brings the cases of another system into the record (导入案件): all or nothing in one transaction. Rows go into a table of
 * the session first and are taken over in whole sets, so that the record is locked for as short as possible.
 *
 * <p>The other system knows neither filing nor dispatch: both count as done when the case was reported. Its units are
 * taken to be those that have the case now. Not shared by threads.
 */
public final class CaseImport {
    private static final int ROWS_A_FLUSH = 4_000;

    private final Database database;
    private final CasePlace place;
    private final InstantSource clock;
    private final Progress progress;

    /** @param place finds the unit grid of a position. */
    public CaseImport(Database database, CasePlace place, InstantSource clock) {
        this(database, place, clock, Progress.UNHEARD);
    }

    /** @param progress is told what is being done */
    public CaseImport(Database database, CasePlace place, InstantSource clock, Progress progress) {
        this.database = database;
        this.place = place;
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * @throws RejectedRows when rows cannot be taken and {@link ImportOptions#keepGood()} was not asked for
     * @throws Refusal when the file as a whole cannot be taken
     */
    public ImportOutcome run(SourceFile file, CaseMapping mapping, ImportOptions options) {
        var started = clock.instant();
        var content = new CaseFileReader(mapping).read(file);
        return database.writeBatch(session -> {
            SettingStore.takeImportTurn(session);
            var outcome = new Transaction(session, file, mapping, options, started).take(content);
            if (options.dryRun()) {
                session.rollback(true);
            }
            return outcome;
        });
    }

    /** One import inside one transaction. */
    private final class Transaction {
        private final SqlSession session;
        private final CaseImportMapper mapper;
        private final SourceFile file;
        private final CaseMapping mapping;
        private final ImportOptions options;
        private final Instant started;
        private final List<RejectedRow> rejected = new ArrayList<>();

        Transaction(SqlSession session, SourceFile file, CaseMapping mapping, ImportOptions options, Instant started) {
            this.session = session;
            this.mapper = session.getMapper(CaseImportMapper.class);
            this.file = file;
            this.mapping = mapping;
            this.options = options;
            this.started = started;
        }

        ImportOutcome take(CaseFileReader.Content content) {
            rejected.addAll(content.rejected());
            var known = mapper.selectKnown(mapping.name()).stream()
                    .collect(Collectors.toMap(CaseImportMapper.KnownCase::originId, Function.identity()));
            var keys = new RegisterKeys(mapper, session, mapping, options, started);
            var acceptable = keys.acceptable(content.cases(), rejected);
            refuseRejected();
            var fresh = acceptable.stream().filter(row -> !known.containsKey(row.originId())).toList();
            progress.step("cases.placing", fresh.size());
            var placing = Placing.of(fresh, place, file);
            var zone = adoptZone(known.isEmpty());
            progress.step("cases.keeping", fresh.size());
            var counts = stage(fresh, placing, keys, zone.current());
            stageDifferences(acceptable, known, counts);
            refuseTakenNumbers();
            if (!fresh.isEmpty() || !counts.isEmpty()) {
                takeOver(content, fresh, acceptable.size() - fresh.size(), counts);
            }
            mapper.dropStaging();
            mapper.dropFindingStaging();
            rejected.sort(Comparator.comparingInt(RejectedRow::line));
            return new ImportOutcome(content.cases().size() + content.rejected().size(), fresh.size(),
                    acceptable.size() - fresh.size(), placing.placed(), keys.newDepartments(), keys.newCategories(),
                    counts, List.copyOf(rejected), zone.adopted());
        }

        private void refuseRejected() {
            if (!rejected.isEmpty() && !options.keepGood()) {
                rejected.sort(Comparator.comparingInt(RejectedRow::line));
                var first = rejected.getFirst();
                throw new RejectedRows(rejected, Refusal.failed("cases.rejected", file.name(), rejected.size(),
                        first.line(), first.column(), first.value()));
            }
        }

        /** The zone in which this centre's days begin, and its name when it was taken over just now. */
        private record Zone(ZoneId current, String adopted) {}

        /** The first cases of a centre that never set its zone decide it: else its months would cut through nights. */
        private Zone adoptZone(boolean first) {
            var set = SettingStore.zoneIfSet(session);
            if (set.isPresent() || !first) {
                return new Zone(set.orElse(SettingStore.DEFAULT_ZONE), null);
            }
            SettingStore.putZone(session, mapping.zoneId());
            CalendarStore.ensurePublished(session);
            return new Zone(mapping.zoneId(), mapping.zone());
        }

        private Map<Finding, Integer> stage(List<ImportedCase> fresh, Placing placing, RegisterKeys keys, ZoneId zone) {
            var counts = new EnumMap<Finding, Integer>(Finding.class);
            var numbers = numbers(zone);
            mapper.dropStaging();
            mapper.dropFindingStaging();
            mapper.createStaging();
            mapper.createFindingStaging();
            int staged = 0;
            for (var row : fresh) {
                mapper.stage(staged(row, placing, keys, numbers));
                flushSometimes(++staged);
            }
            session.flushStatements();
            for (var row : fresh) {
                for (var finding : findings(row, placing)) {
                    stageFinding(row, finding, counts);
                    flushSometimes(++staged);
                }
            }
            session.flushStatements();
            return counts;
        }

        private CaseNumbers numbers(ZoneId zone) {
            return new CaseNumbers(zone, mapper.selectLastNumbers().stream().collect(
                    Collectors.toMap(CaseImportMapper.LastNumber::day, CaseImportMapper.LastNumber::number)));
        }

        private StagedCase staged(ImportedCase row, Placing placing, RegisterKeys keys, CaseNumbers numbers) {
            var where = placing.placeOf(row);
            return new StagedCase(row.line(), row.originId(), row.acceptNo(),
                    row.caseNo() != null ? row.caseNo() : numbers.next(row.reportedAt()),
                    row.isClosed() ? CaseState.CLOSED : CaseState.HANDLING, row.source().code(), row.sourceDetail(),
                    keys.category(row), keys.department(row.department()),
                    where.map(CasePlace.Place::unitGridId).orElse(null),
                    where.map(CasePlace.Place::communityId).orElse(null),
                    where.map(CasePlace.Place::streetId).orElse(null), row.place(), row.longitude(), row.latitude(),
                    mapping.crs(), row.reportedAt(), row.dueAt(), row.closedAt(), row.words(), row.closingWords());
        }

        private List<RowFinding> findings(ImportedCase row, Placing placing) {
            var future = row.reportedAt().isAfter(started)
                    ? Stream.of(new RowFinding(Finding.REPORTED_IN_FUTURE, mapping.columns().reportedAt(),
                            row.reportedAt().toString()))
                    : Stream.<RowFinding>empty();
            return Stream.of(row.findings().stream(), future, placing.findingOf(row, mapping).stream())
                    .flatMap(found -> found).toList();
        }

        private void stageDifferences(List<ImportedCase> rows, Map<String, CaseImportMapper.KnownCase> known,
                Map<Finding, Integer> counts) {
            rows.stream().filter(row -> differs(row, known.get(row.originId())))
                    .forEach(row -> stageFinding(row, new RowFinding(Finding.DIFFERS_FROM_RECORD,
                            Objects.requireNonNullElse(mapping.columns().closedAt(), mapping.columns().reportedAt()),
                            String.valueOf(row.closedAt())), counts));
            session.flushStatements();
        }

        private boolean differs(ImportedCase row, CaseImportMapper.KnownCase known) {
            return known != null && !(row.reportedAt().equals(known.reportedAt())
                    && Objects.equals(row.dueAt(), known.dueAt()) && Objects.equals(row.closedAt(), known.closedAt()));
        }

        private void stageFinding(ImportedCase row, RowFinding finding, Map<Finding, Integer> counts) {
            counts.merge(finding.finding(), 1, Integer::sum);
            mapper.stageFinding(row.line(), row.originId(), finding.finding().name(), finding.column(),
                    finding.value().substring(0, Math.min(500, finding.value().length())));
        }

        /** Numbers are told to people; the same number for two matters would answer the wrong one. */
        private void refuseTakenNumbers() {
            mapper.selectTakenNumbers().stream().findFirst().ifPresent(taken -> {
                throw Refusal.failed("cases.numberTaken", file.name(), taken.line(), taken.number());
            });
        }

        private void takeOver(CaseFileReader.Content content, List<ImportedCase> fresh, int known,
                Map<Finding, Integer> counts) {
            var run = new CaseImportMapper.Run(file.name(), content.sha256(), mapping.name(),
                    content.cases().size() + content.rejected().size(), fresh.size(), known,
                    counts.values().stream().mapToInt(Integer::intValue).sum(), started);
            mapper.insertRun(run);
            session.flushStatements();
            var origin = mapping.name();
            mapper.takeCases(origin);
            mapper.takeReports(origin);
            mapper.takeFirstSteps(origin);
            mapper.takeClosingSteps(origin);
            mapper.takeClocks(origin);
            mapper.takeFlags(origin, run.getId());
            mapper.takeFindings(run.getId());
            // Last, because it holds everybody else up.
            mapper.tell(run);
            session.flushStatements();
        }

        private void flushSometimes(int staged) {
            if (staged % ROWS_A_FLUSH == 0) {
                session.flushStatements();
            }
        }
    }
}
