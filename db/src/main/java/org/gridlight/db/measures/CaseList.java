package org.gridlight.db.measures;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.ibatis.session.SqlSession;
import org.gridlight.model.measures.CountedCase;

/** Lists cases whose keys were found first: a list is short, and its joins need not be made for all that was counted. */
final class CaseList {
    private CaseList() {}

    /** The cases in the order of their keys. */
    static List<CountedCase> inOrder(SqlSession session, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var byId = session.getMapper(MeasureMapper.class).selectCases(ids).stream()
                .collect(Collectors.toMap(CountedCase::id, Function.identity()));
        return ids.stream().map(byId::get).toList();
    }
}
