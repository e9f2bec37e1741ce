package org.gridlight.model.cases;

/** What a report got. @param acceptNo acceptance number (受理编号), to be told to the reporter at once */
public record Registered(long caseId, String acceptNo) {}
