package org.gridlight.db.exchange;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.db.centre.SettingStore;
import org.gridlight.model.cases.RejectedRow;
import org.gridlight.model.cases.RejectedRows;
import org.gridlight.model.exchange.FeatureSource;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.imports.CodedRows;
import org.gridlight.model.imports.FateMarks;
import org.gridlight.model.imports.ImportRun;
import org.gridlight.model.words.Refusal;

/**
 * Brings a register of some thousand things with codes into the record (cameras, control lines), all or nothing in one
 * transaction: what is new is added, what differs changed, what is missing closed when that was asked for. The same file again
 * changes nothing. Holds no state; safe for use by many threads.
 */
public final class CodedImport {
    private final Database database;
    private final InstantSource clock;

    public CodedImport(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /** How an import treats what it meets. */
    public record Options(boolean replace, boolean keepGood, boolean dryRun) {}

    /** What an import did, or would do. */
    public record Outcome(int rows, int added, int changed, int gone, int same, List<RejectedRow> rejected,
            FateMarks marks) {}

    /** What of the record is imported into. */
    public interface Register<T> {
        /** Name for the list of imports, e.g. cameras. */
        String kind();

        /** Those in force, by code. */
        Map<String, T> known(SqlSession session);

        /** Codes that were used and are never used again. */
        Set<String> givenUp(SqlSession session);

        void add(SqlSession session, T one, String datum, LocalDate day);

        void change(SqlSession session, T one, String datum, LocalDate day);

        void close(SqlSession session, String code, LocalDate day);

        /** Tells others what changed beside the audit, as the last thing. */
        default void told(SqlSession session) {}
    }

    /** @throws RejectedRows when rows cannot be taken and the good ones were not asked for alone */
    public <T> Outcome run(SourceFile file, FeatureSource source, String mapping, CodedRows<T> rows,
            Register<T> register, Options options) {
        if (options.replace() && options.keepGood()) {
            throw Refusal.wrongUse("components.replaceGood");
        }
        var started = clock.instant();
        source.each(rows);
        return database.writeBatch(session -> {
            SettingStore.takeImportTurn(session);
            var plan = rows.plan(register.known(session), register.givenUp(session), options.replace());
            if (!rows.rejected().isEmpty() && !options.keepGood() && !options.dryRun()) {
                var first = rows.rejected().getFirst();
                throw new RejectedRows(rows.rejected(), Refusal.failed("cases.rejected", file.name(),
                        rows.rejected().size(), first.line(), first.column(), first.value()));
            }
            if (!options.dryRun() && !plan.changesNothing()) {
                keep(session, source.datum().crs(), register, plan);
                tell(session, register.kind(), file, mapping, rows.count(), plan, started);
                register.told(session);
            }
            return new Outcome(rows.count(), plan.added().size(), plan.changed().size(), plan.gone().size(),
                    plan.same(),
                    List.copyOf(rows.rejected()), rows.marks());
        });
    }

    private static <T> void keep(SqlSession session, String datum, Register<T> register, CodedRows.Plan<T> plan) {
        var today = ImportRunStore.today(session);
        plan.gone().forEach(code -> register.close(session, code, today));
        plan.changed().forEach(one -> register.change(session, one, datum, today));
        plan.added().forEach(one -> register.add(session, one, datum, today));
        session.flushStatements();
    }

    private static void tell(SqlSession session, String kind, SourceFile file, String mapping, int rows,
            CodedRows.Plan<?> plan, Instant started) {
        var run = new ImportRun(kind, file.name(), file.sha256(), mapping, rows, plan.added().size(),
                plan.changed().size(), plan.gone().size(), plan.same(), started);
        ImportRunStore.tell(session, run, ImportRunStore.keep(session, run));
    }
}
