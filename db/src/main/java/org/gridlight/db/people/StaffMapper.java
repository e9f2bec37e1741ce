package org.gridlight.db.people;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.people.OnDuty;

/** Statements on staff that can be called. */
public interface StaffMapper {
    List<OnDuty> selectInspectors(@Param("beginning") String beginning, @Param("most") int most);

    List<OnDuty> selectLiaisons(@Param("beginning") String beginning, @Param("most") int most);
}
