package org.gridlight.db.feed;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.feed.Change;

/** The log of changes. */
public interface ChangeMapper {
    long selectHead();

    /** Waits at the server. */
    List<Change> waitAfter(@Param("after") long after, @Param("most") int most);
}
