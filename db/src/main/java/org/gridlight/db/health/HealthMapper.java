package org.gridlight.db.health;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.health.HealthSign;

/** The doors of the health of the centre. */
public interface HealthMapper {
    void tell(@Param("seat") String seat, @Param("program") String program, @Param("clock") Instant clock,
            @Param("seen") long seen);

    List<HealthSign> signs();
}
