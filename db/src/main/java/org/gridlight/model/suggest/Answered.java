package org.gridlight.model.suggest;

/** A matter and what turned out to be right for it. @param answer code of the class or of the unit that closed it */
public record Answered(Told told, String answer) {}
