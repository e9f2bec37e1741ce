package org.gridlight.db.bench;

import java.time.Instant;
import org.apache.ibatis.annotations.Param;

/** Statements that make up cases, from sequences and arithmetic. */
public interface MadeUpMapper {
    long countCases();

    /** Cases that were not made up here. */
    long countOthers();

    int insertDepartments(@Param("count") int count);

    int insertDistrict();

    int insertStreets(@Param("count") int count);

    int insertCommunities(@Param("count") int count, @Param("streets") int streets);

    int insertGrids(@Param("count") int count, @Param("communities") int communities);

    /** Key of the first class of the national standard; sixty follow it without a gap. */
    long selectFirstCategory();

    int insertCases(@Param("count") int count, @Param("from") Instant from, @Param("seconds") int seconds,
            @Param("category") long category, @Param("departments") int departments, @Param("streets") int streets,
            @Param("communities") int communities, @Param("grids") int grids);
}
