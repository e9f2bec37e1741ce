package org.gridlight.db.duty;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Param;
import org.gridlight.model.duty.DutyRow;

/** Statements on the duty table. */
public interface DutyTableMapper {
    /** A case that waits to be sent. */
    record Waiting(String category, String grid) {}

    /** The contact of a unit (联络员). */
    record Contact(long departmentId, String person, String telephone) {}

    /** An area by its code. */
    record Named(String code, String name) {}

    /** A minor class. @param majorName of the major class it belongs to */
    record Class(String code, String name, String majorName, boolean component) {}

    List<DutyRow> selectRows();

    /** Tells one table from another. */
    long selectStamp();

    /** Districts, streets, communities, the larger before the smaller. */
    List<Named> selectAreas();

    List<String> selectGrids();

    List<Class> selectClasses();

    /** A unit that exists today. */
    record Answering(long id, String name) {}

    /** The stations and teams of a department before itself. */
    List<Answering> selectUnits();

    List<Waiting> selectWaiting();

    List<DutyRow> selectHolder(@Param("places") List<String> places, @Param("classes") List<String> classes);

    List<Contact> selectContacts(@Param("units") Collection<Long> units);

    /** Takes in a table as an import; {@link #selectRefusal} says whether it was refused. */
    int give(String detail);

    String selectRefusal();
}
