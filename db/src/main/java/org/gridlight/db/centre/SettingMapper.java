package org.gridlight.db.centre;

import java.time.Instant;
import org.apache.ibatis.annotations.Param;

/** Statements on settings. */
public interface SettingMapper {
    /** @return the value, null when it was never set. */
    String selectByName(@Param("name") String name);

    /** The same, held against others until the transaction ends. */
    String lockByName(@Param("name") String name);

    int put(@Param("name") String name, @Param("value") String value);

    int deleteOffsets();

    /** @param minutes what the centre's clocks are ahead of UTC from then on */
    int insertOffset(@Param("from") Instant from, @Param("minutes") int minutes);
}
