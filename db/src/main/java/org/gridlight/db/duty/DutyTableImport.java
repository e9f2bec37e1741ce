package org.gridlight.db.duty;

import java.time.InstantSource;
import java.util.List;
import org.gridlight.db.Database;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.db.exchange.ImportRunStore;
import org.gridlight.model.cases.RejectedRows;
import org.gridlight.model.duty.DutyTableChange;
import org.gridlight.model.duty.DutyTableChange.Kind;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.imports.ImportRun;
import org.gridlight.model.words.Refusal;

/**
 * Brings the duty table (责任表) into the record from a file, which is the whole table. All or nothing in one transaction.
 * Holds no state but what it was given; safe for use by many threads.
 */
public final class DutyTableImport {
    private static final String KIND = "dutyTable";

    private final Database database;
    private final InstantSource clock;

    public DutyTableImport(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What an import did, or would do. */
    public record Outcome(int rows, DutyTableChange change) {}

    /**
     * @param heading names of the columns, for what is said about them
     * @param dryRun  keep nothing (试导入)
     * @throws RejectedRows when rows cannot be taken
     * @throws Refusal      when the file as a whole cannot be taken
     */
    public Outcome run(SourceFile file, List<String> heading, boolean dryRun) {
        var started = clock.instant();
        var store = new DutyTableStore(database);
        var seen = store.table();
        var parsed = store.file(heading).read(file);
        if (!parsed.rejected().isEmpty()) {
            var first = parsed.rejected().getFirst();
            throw new RejectedRows(parsed.rejected(), Refusal.failed("dutyTable.rejected", file.name(),
                    parsed.rejected().size(), first.line(), first.column(), first.value()));
        }
        var change = store.effect(parsed.rows());
        if (!dryRun && !change.isNone()) {
            var run = new ImportRun(KIND, file.name(), file.sha256(), null, parsed.rows().size(),
                    change.count(Kind.ADDED), change.count(Kind.CHANGED), change.count(Kind.REMOVED),
                    parsed.rows().size() - change.count(Kind.ADDED) - change.count(Kind.CHANGED), started);
            keep(DutyDeskStore.json(DutyDeskStore.table(parsed.rows(), seen.stamp())), run);
        }
        return new Outcome(parsed.rows().size(), change);
    }

    private void keep(String table, ImportRun run) {
        database.write(session -> {
            SettingStore.takeImportTurn(session);
            var mapper = session.getMapper(DutyTableMapper.class);
            mapper.give(table);
            var refusal = mapper.selectRefusal();
            if (refusal != null) {
                throw Refusal.failed(refusal);
            }
            ImportRunStore.tell(session, run, ImportRunStore.keep(session, run));
            return null;
        });
    }
}
