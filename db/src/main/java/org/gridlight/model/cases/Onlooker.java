package org.gridlight.model.cases;

/** Somebody who has the same case on his screen (正在查看), without having it in hand for that. */
public record Onlooker(long caseId, long operatorId, String name) {}
