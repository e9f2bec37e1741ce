package org.gridlight.model.demo;

import org.gridlight.model.cases.ReportSource;

/** What an invented case is about. @param slowness of the unit, 1 for the usual one */
record CaseMatter(DemoClass kind, ReportSource source, int unitId, int otherUnitId, double slowness, boolean urgent) {}
