package org.gridlight.db.demo;

import java.time.Instant;
import org.apache.ibatis.annotations.Param;

/** Spot checks of the invented district. */
public interface DemoSpotMapper {
    /** Who checks; null when nobody does. */
    Long selectSupervisor(@Param("role") String role);

    /** As the door draws. */
    int draw(@Param("by") long by, @Param("at") Instant at);

    /** The check drawn last; null when there is none. */
    Long selectLast();

    /** Answers that many of its items, in their order: one false and one undecided report among the cases, grids clear. */
    int answer(@Param("check") long check, @Param("by") long by, @Param("count") int count,
            @Param("wrong") String wrong, @Param("hidden") String hidden, @Param("at") Instant at);

    /** A case reported and filed in a drawn grid within the day stands for what nobody had reported. */
    int miss(@Param("check") long check, @Param("until") Instant until);

    int sign(@Param("check") long check, @Param("by") long by, @Param("at") Instant at);
}
