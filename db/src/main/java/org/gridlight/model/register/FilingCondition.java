package org.gridlight.model.register;

/** A condition under which a case of a class is filed (立案条件). @param filing its words */
public record FilingCondition(long id, String filing) {}
