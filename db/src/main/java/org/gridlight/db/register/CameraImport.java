package org.gridlight.db.register;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.exchange.CodedImport;
import org.gridlight.model.register.ImportedCamera;

/** Where imported cameras (视频探头) are kept. Their addresses are kept apart. Holds no state; safe for use by many threads. */
public final class CameraImport implements CodedImport.Register<ImportedCamera> {
    @Override
    public String kind() {
        return "cameras";
    }

    @Override
    public Map<String, ImportedCamera> known(SqlSession session) {
        return mapper(session).selectKnown().stream()
                .collect(Collectors.toMap(ImportedCamera::code, Function.identity()));
    }

    @Override
    public Set<String> givenUp(SqlSession session) {
        return new HashSet<>(mapper(session).selectGivenUp());
    }

    @Override
    public void add(SqlSession session, ImportedCamera one, String datum, LocalDate day) {
        mapper(session).add(one, datum, day);
        session.flushStatements();
        putStream(session, one);
    }

    @Override
    public void change(SqlSession session, ImportedCamera one, String datum, LocalDate day) {
        mapper(session).change(one, datum);
        session.flushStatements();
        putStream(session, one);
    }

    private static void putStream(SqlSession session, ImportedCamera one) {
        if (one.stream() == null || one.stream().isEmpty()) {
            mapper(session).dropStream(one);
        } else {
            mapper(session).putStream(one);
        }
        session.flushStatements();
    }

    @Override
    public void close(SqlSession session, String code, LocalDate day) {
        mapper(session).close(code, day);
    }

    private static CameraImportMapper mapper(SqlSession session) {
        return session.getMapper(CameraImportMapper.class);
    }
}
