package org.gridlight.db.grid;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.exchange.CodedImport;
import org.gridlight.model.imports.ImportedControlLine;

/**
 * Where imported control lines (规划控制线) are kept. A line that was drawn anew keeps its number: the old one ends the day
 * before. Holds no state; safe for use by many threads.
 */
public final class ControlLineImport implements CodedImport.Register<ImportedControlLine> {
    @Override
    public String kind() {
        return "control-lines";
    }

    @Override
    public Map<String, ImportedControlLine> known(SqlSession session) {
        return mapper(session).selectKnown().stream()
                .collect(Collectors.toMap(ImportedControlLine::code, Function.identity()));
    }

    /** Numbers are those of the plan, which may take a line up again. */
    @Override
    public Set<String> givenUp(SqlSession session) {
        return Set.of();
    }

    @Override
    public void add(SqlSession session, ImportedControlLine one, String datum, LocalDate day) {
        mapper(session).add(one, datum, day);
    }

    @Override
    public void change(SqlSession session, ImportedControlLine one, String datum, LocalDate day) {
        close(session, one.code(), day);
        add(session, one, datum, day);
    }

    @Override
    public void close(SqlSession session, String code, LocalDate day) {
        mapper(session).removeOfDay(code, day);
        mapper(session).close(code, day);
    }

    private static ControlLineImportMapper mapper(SqlSession session) {
        return session.getMapper(ControlLineImportMapper.class);
    }
}
