package org.gridlight.db.grid;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.grid.NamedPlace;

/** Statements that find places by name. */
public interface PlaceMapper {
    /** What a place is called. */
    record Named(long id, String name) {}

    List<Named> selectCommunityNames();

    List<Named> selectGridNames();

    List<NamedPlace> selectAddresses(@Param("text") String text, @Param("since") Instant since,
            @Param("most") int most);

    List<NamedPlace> selectAreas(@Param("text") String text, @Param("most") int most);

    List<NamedPlace> selectRoads(@Param("text") String text, @Param("most") int most);

    List<NamedPlace> selectGrids(@Param("digits") String digits, @Param("most") int most);
}
