package org.gridlight.db.people;

import java.util.List;
import org.apache.ibatis.annotations.Param;

/** Statements on what workstations remember for a person. */
public interface PersonSettingMapper {
    /** One thing that is remembered. */
    record Remembered(String name, String value) {}

    List<Remembered> selectOf(@Param("operatorId") long operatorId);

    void put(@Param("name") String name, @Param("value") String value);
}
