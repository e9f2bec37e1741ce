package org.gridlight.db.register;

import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.register.ImportedCamera;

/** Statements of the import of cameras. */
public interface CameraImportMapper {
    List<ImportedCamera> selectKnown();

    List<String> selectGivenUp();

    int add(@Param("one") ImportedCamera one, @Param("datum") String datum, @Param("day") LocalDate day);

    int change(@Param("one") ImportedCamera one, @Param("datum") String datum);

    int putStream(@Param("one") ImportedCamera one);

    int dropStream(@Param("one") ImportedCamera one);

    int close(@Param("code") String code, @Param("day") LocalDate day);
}
