package org.gridlight.db.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.exchange.CodedImport;
import org.gridlight.db.map.MapStore;
import org.gridlight.model.grid.ImportedLargerGrid;

/**
 * Where imported responsibility grids (责任网格) are kept. A unit grid that comes to one leaves the one it was in. Holds no
 * state; safe for use by many threads.
 */
public final class LargerGridImport implements CodedImport.Register<ImportedLargerGrid> {
    @Override
    public String kind() {
        return "responsibility";
    }

    @Override
    public Map<String, ImportedLargerGrid> known(SqlSession session) {
        var known = new HashMap<String, ImportedLargerGrid>();
        for (var row : mapper(session).selectKnown()) {
            var one = known.computeIfAbsent(row.code(),
                    code -> new ImportedLargerGrid(code, row.name(), row.level(), Set.of()));
            if (row.unitGridId() != null) {
                one.parts().add(row.unitGridId());
            }
        }
        return known;
    }

    @Override
    public Set<String> givenUp(SqlSession session) {
        return new HashSet<>(mapper(session).selectGivenUp());
    }

    @Override
    public void add(SqlSession session, ImportedLargerGrid one, String datum, LocalDate day) {
        mapper(session).add(one, day);
        session.flushStatements();
        putParts(session, one.code(), one.parts(), day);
    }

    @Override
    public void change(SqlSession session, ImportedLargerGrid one, String datum, LocalDate day) {
        mapper(session).rename(one);
        var before = mapper(session).selectParts(one.code());
        var left = new ArrayList<>(before);
        left.removeAll(one.parts());
        takeOut(session, left, day);
        var come = new ArrayList<>(one.parts());
        come.removeAll(before);
        putParts(session, one.code(), come, day);
    }

    @Override
    public void close(SqlSession session, String code, LocalDate day) {
        takeOut(session, mapper(session).selectParts(code), day);
        mapper(session).close(code, day);
        session.flushStatements();
    }

    @Override
    public void told(SqlSession session) {
        MapStore.tellChange(session);
    }

    private static void putParts(SqlSession session, String code, Collection<Long> parts, LocalDate day) {
        takeOut(session, parts, day);
        for (long part : parts) {
            mapper(session).addPart(code, part, day);
            session.flushStatements();
        }
    }

    private static void takeOut(SqlSession session, Collection<Long> parts, LocalDate day) {
        if (!parts.isEmpty()) {
            mapper(session).removePartsOfDay(parts, day);
            mapper(session).closeParts(parts, day);
            session.flushStatements();
        }
    }

    private static LargerGridImportMapper mapper(SqlSession session) {
        return session.getMapper(LargerGridImportMapper.class);
    }
}
