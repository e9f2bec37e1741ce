package org.gridlight.model.demo;

import org.gridlight.model.register.CameraState;

/**
 * An invented camera.
 *
 * @param id      from 1
 * @param grid    place of its unit grid in the list of grids
 * @param place   where it stands, in words
 * @param heading where it looks, degrees clockwise from north
 * @param stream  address of its picture; leads nowhere
 */
public record DemoCamera(int id, String code, String name, String place, int grid, double longitude, double latitude,
        int heading, String owner, CameraState state, String stream) {}
