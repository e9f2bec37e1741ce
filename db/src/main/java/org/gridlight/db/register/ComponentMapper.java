package org.gridlight.db.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.register.ComponentField;
import org.gridlight.model.register.ImportedComponent;

/** Statements of imports and exports of components. */
public interface ComponentMapper {
    /** A class of components with the four digits that codes have of it. */
    record ClassKey(long id, String code, String digits, String name) {}

    /** A unit; not inForce when an import that was broken off began to make it. */
    record UnitKey(long id, String code, String name, boolean inForce) {}

    List<ClassKey> selectClasses(@Param("standard") String standard);

    List<UnitKey> selectUnits();

    List<String> selectDistricts();

    int selectValidStage();

    String selectLoading();

    int putLoading(@Param("loading") String loading);

    long selectMapNumber();

    /** The same, and nobody changes the map until this transaction ends. */
    long lockMapNumber();

    long selectLastKey();

    int insertUnit(@Param("code") String code, @Param("name") String name, @Param("day") LocalDate day);

    int openUnits(@Param("ids") Collection<Long> ids);

    int createDraft();

    int dropDraft();

    int draft(@Param("id") long id, @Param("one") ImportedComponent one);

    int keepPast(@Param("runId") long runId, @Param("day") LocalDate day);

    int change(@Param("fields") Set<ComponentField> fields, @Param("datum") String datum, @Param("day") LocalDate day);

    int clear(@Param("ids") Collection<Long> ids);

    int close(@Param("ids") Collection<Long> ids, @Param("day") LocalDate day);

    int makeValid(@Param("before") int before, @Param("stage") int stage);
}
