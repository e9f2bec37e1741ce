package org.gridlight.model.people;

/** A sub-centre of a street (街道分中心), as it is chosen from a list. */
public record SubCentre(long id, String name) {}
