package org.gridlight.db.cases;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.cases.CaseFile;

/** Case files, each as of one moment. Holds no state; safe for use by many threads. */
public final class CaseFileStore {
    private final Database database;

    public CaseFileStore(Database database) {
        this.database = database;
    }

    /** Everything about one case; nothing when there is none, or none that this account may see. May block. */
    public Optional<CaseFile> file(long caseId) {
        return database.read(session -> file(session, caseId));
    }

    private static Optional<CaseFile> file(SqlSession session, long id) {
        var mapper = session.getMapper(CaseFileMapper.class);
        return Optional.ofNullable(mapper.selectHeader(id))
                .map(header -> new CaseFile(header, mapper.selectTellings(id), mapper.selectSteps(id),
                        mapper.selectClocks(id), mapper.selectStandard(id), ground(mapper, id),
                        mapper.selectComponent(id), mapper.selectUnit(id), mapper.selectPictures(id),
                        RequestStore.ofCase(session, id), FollowStore.of(session, id)));
    }

    private static CaseFile.Ground ground(CaseFileMapper mapper, long id) {
        var row = mapper.selectGround(id);
        List<CaseFile.Person> inspectors = row.responsibilityGridId() == null
                ? List.of()
                : mapper.selectInspectors(row.responsibilityGridId());
        return new CaseFile.Ground(row.place(), row.longitude(), row.latitude(), row.unitGridId(), row.unitGrid(),
                row.street(), row.community(), row.responsibilityGrid(), inspectors,
                row.bounds());
    }
}
