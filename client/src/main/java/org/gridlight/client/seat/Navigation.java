package org.gridlight.client.seat;

import java.time.Instant;
import java.time.YearMonth;

/** From one place of the workstation to another. On the FX thread. */
public interface Navigation {
    void show(SectionName section);

    /** Its file in the section of cases. */
    void openCase(long caseId);

    /** The list of these cases in the section of cases. */
    void listCases(CaseSelection which);

    /** The case on the map, with what is around it. */
    void showOnMap(long caseId);

    /** All marked cases on the map, with none of them out of view. */
    void showMarked();

    /** The lights per unit on the map. */
    void showUnitLights();

    /** A moment that is over, replayed (回放) on the map with the lights per unit. */
    void showReplay(Instant at);

    /** A place on the map, with what lies there. */
    void showPlace(double longitude, double latitude);

    /** Where walls (大屏) are opened, over whatever is being done. For who sees the whole record. */
    void openWall();

    /** The red notice (红灯通知) of a unit in section 督办: that of today, else the last one. @param unitId key of the department */
    void showRedNotice(long unitId);

    /** The record of the lights (灯号记录) of a unit in a month, in section 红绿灯. @param departmentId key of the department */
    void showLightRecord(long departmentId, String name, YearMonth month);

    /** A transfer slip (转交督办单) of an open case, over whatever is being done. */
    void handUp(long caseId);

    /** A new report (登记) over whatever is being done; the place may be known. @param longitude null when it is not */
    default void register(Double longitude, Double latitude) {
        register(ReportStart.at(longitude, latitude));
    }

    /** A new report (登记) of which more is known: what was seen, where, on which photo. */
    void register(ReportStart start);
}
