package org.gridlight.db.cases;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.db.Database;
import org.gridlight.model.cases.CasePart;
import org.gridlight.model.cases.CaseRelations;

/** How cases stand to units, levels and each other. Holds no state; safe for use by many threads. */
public final class RelationStore {
    private final Database database;

    public RelationStore(Database database) {
        this.database = database;
    }

    /** As of one moment; nothing when there is no such case, or none that this account may see. May block. */
    public Optional<CaseRelations> of(long caseId) {
        return database.read(session -> of(session, caseId));
    }

    private static Optional<CaseRelations> of(SqlSession session, long id) {
        var mapper = session.getMapper(RelationMapper.class);
        return Optional.ofNullable(mapper.selectStanding(id)).map(standing -> new CaseRelations(standing.level(),
                standing.pooled(), standing.recurrent(),
                standing.parentId() == null ? null : mapper.selectCase(standing.parentId()), parts(mapper, id),
                mapper.selectLinks(id), mapper.selectUnder(id)));
    }

    private static List<CasePart> parts(RelationMapper mapper, long id) {
        var rows = mapper.selectParts(id);
        if (rows.isEmpty()) {
            return List.of();
        }
        var spells = mapper.selectSpells(id);
        return rows.stream().map(row -> new CasePart(row.departmentId(), row.department(), row.role(), row.state(),
                row.startedAt(), row.signedAt(), row.handledAt(), row.words(), row.reworks(), row.due(), row.yellow(),
                row.red(), spells.stream().filter(spell -> spell.departmentId() == row.departmentId())
                        .map(spell -> new CasePart.Spell(spell.started(), spell.stopped())).toList()))
                .toList();
    }
}
