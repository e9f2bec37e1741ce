package org.gridlight.db.duty;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.duty.DutyRow;

/** Statements on the duty table. */
public interface DutyTableMapper {
    /** A case that waits to be sent. */
    record Waiting(String category, String grid) {}

    List<DutyRow> selectRows();

    List<String> selectPlaces();

    List<Waiting> selectWaiting();

    List<DutyRow> selectHolder(@Param("places") List<String> places, @Param("classes") List<String> classes);
}
