package org.gridlight.model.demo;

/**
 * An inspector (监督员).
 *
 * @param id             from 1
 * @param team           says the shift, until there are rosters
 * @param street         place of his street
 * @param responsibility place of his responsibility grid
 * @param late           whether he has the late shift
 */
public record DemoInspector(int id, String code, String name, String team, int street, int responsibility,
        boolean late) {}
