package org.gridlight.db.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.clock.Limit;
import org.gridlight.model.demo.DemoCamera;
import org.gridlight.model.demo.DemoCase;
import org.gridlight.model.demo.DemoClass;
import org.gridlight.model.demo.DemoInspector;
import org.gridlight.model.demo.DemoPlaces;
import org.gridlight.model.demo.DemoStaff;
import org.gridlight.model.demo.DemoUnit;
import org.gridlight.model.demo.PatrolRound;
import org.gridlight.model.grid.Area;
import org.gridlight.model.grid.ControlLine;
import org.gridlight.model.grid.UnitGrid;
import org.gridlight.model.patrol.Shift;
import org.gridlight.model.people.NewAccount;
import org.gridlight.model.map.BaseArea;
import org.gridlight.model.map.BaseLine;

/** Statements that load the invented district into an empty record. Every key is given: nothing is looked up. */
public interface DemoMapper {
    /** A class of the register. */
    record Category(long id, String code, String name) {}

    /** A unit of the first level. */
    record Unit(long id, String code, String liaison) {}

    /** What the record holds. */
    record Counts(long streets, long communities, long grids, long components, long inspectors, long units, long cases,
            long open, long overdue) {}

    /** A component as a row. */
    record ComponentRow(long id, String code, long categoryId, String name, long gridId, double longitude,
            double latitude, Integer competentId, Integer ownerId, Integer maintainerId, String condition) {}

    /** Keys that a case row needs beside the case. */
    record CaseKeys(long categoryId, long gridId, long communityId, long streetId, Long limitId) {}

    List<Category> selectCategories();

    /** How many areas, units, inspectors, components and cases there are, whoever put them there. */
    long countPresent();

    Counts count(@Param("at") Instant at);

    int insertArea(@Param("id") long id, @Param("area") Area area, @Param("parentId") Long parentId,
            @Param("bounds") String bounds, @Param("from") LocalDate from);

    int insertGrid(@Param("id") long id, @Param("grid") UnitGrid grid, @Param("communityId") long communityId,
            @Param("bounds") String bounds, @Param("land") String land, @Param("management") String management,
            @Param("from") LocalDate from);

    int insertBaseLine(BaseLine line);

    int insertBaseArea(BaseArea area);

    int insertUnit(@Param("unit") DemoUnit unit, @Param("parentId") Integer parentId, @Param("from") LocalDate from);

    int insertOperator(@Param("id") long id, @Param("desk") NewAccount desk, @Param("from") LocalDate from);

    /** How many roles operators have. */
    long countRoles();

    /** Units with an account of their own. */
    List<Unit> selectUnits();

    /** Empty when there is none. */
    List<Long> selectFirstSubCentre();

    int insertSubCentre(@Param("id") long id, @Param("streetId") long streetId, @Param("name") String name,
            @Param("telephone") String telephone, @Param("from") LocalDate from);

    int insertInspector(@Param("inspector") DemoInspector inspector, @Param("telephone") String telephone,
            @Param("subCentreId") long subCentreId, @Param("from") LocalDate from);

    int insertResponsibility(@Param("id") long id, @Param("code") String code, @Param("name") String name,
            @Param("level") String level, @Param("from") LocalDate from);

    int insertResponsibilityPart(@Param("id") long id, @Param("gridId") long gridId, @Param("from") LocalDate from);

    int insertManagement(@Param("id") long id, @Param("parentId") Long parentId, @Param("code") String code,
            @Param("name") String name, @Param("level") String level, @Param("from") LocalDate from);

    int insertPost(@Param("post") DemoPlaces.DemoPost post, @Param("areaId") Long areaId,
            @Param("managementId") Long managementId, @Param("from") LocalDate from);

    int insertPlaceCount(@Param("gridId") long gridId, @Param("count") DemoPlaces.DemoCount count,
            @Param("on") LocalDate on);

    int putFunction(@Param("land") String land, @Param("function") String function);

    int insertInspectorGrid(@Param("inspectorId") long inspectorId, @Param("id") long id,
            @Param("from") LocalDate from);

    /** What time it is at the server. */
    Instant selectNow();

    int insertCamera(@Param("camera") DemoCamera camera, @Param("gridId") long gridId, @Param("from") LocalDate from);

    int insertStream(DemoCamera camera);

    int insertControlLine(@Param("line") ControlLine line, @Param("from") LocalDate from);

    int insertShift(@Param("id") long id, @Param("inspectorId") long inspectorId, @Param("shift") Shift shift);

    int insertTrackPoint(@Param("inspectorId") long inspectorId, @Param("at") Instant at,
            @Param("spot") PatrolRound.Spot spot);

    int insertPlace(@Param("inspectorId") long inspectorId, @Param("shiftId") long shiftId,
            @Param("until") Instant until, @Param("at") Instant at, @Param("spot") PatrolRound.Spot spot);

    int insertLightGroup(DemoStaff.LightGroup group);

    int insertLimit(@Param("id") long id, @Param("categoryId") long categoryId, @Param("stage") String stage,
            @Param("conditionId") Long conditionId, @Param("limit") Limit limit, @Param("from") LocalDate from);

    int insertCondition(@Param("id") long id, @Param("categoryId") long categoryId, @Param("kind") DemoClass kind,
            @Param("from") LocalDate from);

    int completeClocks();

    int completeCases();

    int insertComponent(@Param("row") ComponentRow row, @Param("from") LocalDate from);

    int insertCase(@Param("row") DemoCase row, @Param("keys") CaseKeys keys, @Param("source") String source,
            @Param("unitId") Integer unitId, @Param("inspectorId") Integer inspectorId,
            @Param("componentId") Integer componentId);

    int insertReport(@Param("id") long id, @Param("caseId") long caseId, @Param("telling") DemoCase.Telling telling,
            @Param("source") String source, @Param("place") String place);

    int insertReporter(@Param("reportId") long reportId, @Param("name") String name,
            @Param("telephone") String telephone, @Param("deleteAfter") LocalDate deleteAfter);

    int insertStep(@Param("caseId") long caseId, @Param("step") DemoCase.Step step, @Param("unitId") Integer unitId,
            @Param("operatorId") Long operatorId);

    int insertClock(@Param("id") long id, @Param("caseId") long caseId, @Param("clock") DemoCase.Clock clock,
            @Param("unitId") Integer unitId, @Param("limitId") Long limitId);

    int insertContent(@Param("hash") String hash, @Param("content") byte[] content,
            @Param("thumbnail") byte[] thumbnail);

    int insertPhoto(@Param("hash") String hash, @Param("row") DemoCase row, @Param("reportId") Long reportId,
            @Param("kind") String kind, @Param("name") String name, @Param("at") Instant at);

    /** Photos prove the step they came with: the report, or the last feedback. */
    int joinPhotosToSteps();

    int insertPause(@Param("clockId") long clockId, @Param("clock") DemoCase.Clock clock);

    /** @param levels how many levels decide on it */
    int insertRequest(@Param("id") long id, @Param("caseId") long caseId, @Param("request") DemoCase.Request request,
            @Param("levels") int levels, @Param("operatorId") Long operatorId);

    int insertDecision(@Param("requestId") long requestId, @Param("level") int level, @Param("at") Instant at,
            @Param("operatorId") Long operatorId);
}
