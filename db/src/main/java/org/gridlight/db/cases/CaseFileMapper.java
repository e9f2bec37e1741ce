package org.gridlight.db.cases;

import java.util.List;
import org.gridlight.model.cases.CaseFile;

/** Statements that read one case with everything that belongs to it. */
public interface CaseFileMapper {
    /** Where it is, before the people of the grid are known. */
    record GroundRow(String place, Double longitude, Double latitude, long unitGridId, String unitGrid, String street,
            String community, Long responsibilityGridId, String responsibilityGrid, String bounds) {}

    CaseFile.Header selectHeader(long id);

    List<CaseFile.Telling> selectTellings(long id);

    List<CaseFile.Step> selectSteps(long id);

    List<CaseFile.StageTime> selectClocks(long id);

    CaseFile.Standard selectStandard(long id);

    GroundRow selectGround(long id);

    List<CaseFile.Person> selectInspectors(long gridId);

    CaseFile.ComponentLine selectComponent(long id);

    CaseFile.UnitLine selectUnit(long id);

    List<CaseFile.Picture> selectPictures(long id);
}
