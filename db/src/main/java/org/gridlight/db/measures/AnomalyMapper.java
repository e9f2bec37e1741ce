package org.gridlight.db.measures;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.measures.Anomalies;
import org.gridlight.model.measures.MonthQuestion;

/** What the record says about where the same comes again. */
public interface AnomalyMapper {
    List<Anomalies.PlaceCount> countPlaces(@Param("q") MonthQuestion question, @Param("fewest") int fewest);
}
