package org.gridlight.db.exchange;

import java.time.LocalDate;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.model.imports.ImportRun;

/** Keeps which file was imported when and by whom, inside the transaction of the import. */
public final class ImportRunStore {
    private ImportRunStore() {}

    /** The day of the centre. */
    public static LocalDate today(SqlSession session) {
        return session.getMapper(ImportRunMapper.class).selectToday();
    }

    /** Keeps a run. @return its key */
    public static long keep(SqlSession session, ImportRun run) {
        var key = new ImportRunMapper.Key();
        session.getMapper(ImportRunMapper.class).insertRun(run, key);
        session.flushStatements();
        return key.getId();
    }

    /** Writes the audit of a run. To be called last, because it holds everybody else up. */
    public static void tell(SqlSession session, ImportRun run, long key) {
        session.getMapper(ImportRunMapper.class).tell(run, key);
        session.flushStatements();
    }
}
