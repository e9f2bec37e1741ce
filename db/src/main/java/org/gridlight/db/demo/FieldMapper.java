package org.gridlight.db.demo;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.demo.Happening;
import org.locationtech.jts.geom.Geometry;

/** What the simulated field must know of the record to act in it. Only reads. */
public interface FieldMapper {
    /** A role that somebody holds. @param departmentId null for who belongs to no unit */
    record Holder(String account, String role, Long departmentId) {}

    /** @param parentId null for a unit of the first level */
    record Unit(long id, Long parentId) {}

    /** A shift that runs. @param gridId of the responsibility grid of the inspector */
    record Out(long shiftId, long inspectorId, String code, Instant begins, long gridId) {}

    /** A unit grid of a responsibility grid. */
    record Piece(long gridId, Geometry outline) {}

    List<Out> selectOut();

    List<Piece> selectPieces();

    List<Holder> selectHolders();

    List<Unit> selectUnits();

    List<Happening> selectHappenings(@Param("most") int most);
}
