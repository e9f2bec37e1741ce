package org.gridlight.db.cases;

import java.time.Instant;
import java.util.List;
import org.gridlight.model.cases.CaseLevel;
import org.gridlight.model.cases.CaseLink;
import org.gridlight.model.cases.CasePart;
import org.gridlight.model.cases.FoundCase;

/** Statements about how a case stands to units, levels and other cases. */
public interface RelationMapper {
    /** @param parentId null for none */
    record Standing(CaseLevel level, boolean pooled, boolean recurrent, Long parentId) {}

    /** A part before its clock is known. */
    record PartRow(long departmentId, String department, CasePart.Part role, CasePart.State state, Instant startedAt,
            Instant signedAt, Instant handledAt, String words, int reworks, Instant due, Instant yellow, Instant red) {}

    /** A clock of handling. */
    record SpellRow(long departmentId, Instant started, Instant stopped) {}

    Standing selectStanding(long id);

    List<PartRow> selectParts(long id);

    List<SpellRow> selectSpells(long id);

    List<CaseLink> selectLinks(long id);

    FoundCase selectCase(long id);

    List<FoundCase> selectUnder(long id);
}
