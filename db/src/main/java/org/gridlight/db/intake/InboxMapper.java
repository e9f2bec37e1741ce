package org.gridlight.db.intake;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.intake.SentPhoto;
import org.gridlight.model.intake.SentReport;
import org.gridlight.model.intake.SentState;

/** Statements of a sender, in the room of the gateways. */
public interface InboxMapper {
    /** @return 1, or 0 when a report with this number was sent before */
    int insert(@Param("report") SentReport report, @Param("source") String source, @Param("photos") int photos);

    void insertPhoto(@Param("sourceId") String sourceId, @Param("photo") SentPhoto photo);

    List<SentState> selectStates(@Param("ids") List<String> sourceIds);
}
