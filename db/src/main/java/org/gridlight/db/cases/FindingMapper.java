package org.gridlight.db.cases;

import java.util.List;

/** Statements on findings of imports. */
public interface FindingMapper {
    List<FindingStore.Found> selectAll();
}
