package org.gridlight.db.demo;

import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.demo.Happening;

/** What the simulated field must know of the record to act in it. Only reads. */
public interface FieldMapper {
    /** A role that somebody holds. @param departmentId null for who belongs to no unit */
    record Holder(String account, String role, Long departmentId) {}

    /** @param parentId null for a unit of the first level */
    record Unit(long id, Long parentId) {}

    List<Holder> selectHolders();

    List<Unit> selectUnits();

    List<Happening> selectHappenings(@Param("most") int most);
}
