package org.gridlight.db.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.register.Camera;

/** Statements on cameras. */
public interface CameraMapper {
    List<Camera> selectAll();

    /** Where the picture comes from, or why it is not told. */
    Map<String, Object> open(@Param("id") UUID id, @Param("cameraId") long cameraId, @Param("purpose") String purpose,
            @Param("reason") String reason);

    /** Purposes for which the caller may open cameras now. */
    List<String> selectPurposes();
}
