package org.gridlight.db.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.duty.Knowledge;
import org.gridlight.model.duty.RosterTurn;
import org.gridlight.model.duty.UrgentBulletin;

/** The door of knowledge, rosters and bulletins, and what is read of them. */
public interface DutyDeskMapper {
    HandoverMapper.Answer act(@Param("id") UUID id, @Param("action") String action, @Param("about") Long about,
            @Param("detail") String detail);

    List<Knowledge> selectKnowledge();

    List<Knowledge.Version> selectVersions(@Param("id") long id);

    List<RosterTurn> selectDay(@Param("day") LocalDate day);

    List<RosterTurn> selectOnDuty(@Param("department") long department, @Param("at") Instant at);

    List<UrgentBulletin> selectBulletins(@Param("most") int most);
}
