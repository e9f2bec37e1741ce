package org.gridlight.db.map;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Statements that find components by their identity code. */
public interface ComponentFindMapper {
    /** The least code that comes after this text; null when none does. */
    String selectNextCode(@Param("beyond") String beyond);

    /** Those in use that have one of these codes, in the order of their codes. */
    List<FoundComponent> selectByCodes(@Param("codes") Collection<String> codes, @Param("most") int most);
}
