package org.gridlight.db.people;

import java.util.List;
import org.gridlight.model.people.SubCentre;
import org.gridlight.model.people.Unit;

/** Statements on the units that handle cases. */
public interface UnitMapper {
    List<Unit> selectAll();

    List<SubCentre> selectSubCentres();
}
