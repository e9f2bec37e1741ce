package org.gridlight.client.map.paint;

import org.gridlight.model.map.World;
import org.gridlight.model.register.Camera;
import org.gridlight.model.register.CameraState;

/**
 * A camera on the map.
 *
 * @param x       in units of the world
 * @param heading where it looks, degrees clockwise from north; null when it turns or nobody knows
 */
public record CameraMark(long id, double x, double y, Integer heading, CameraState state) {
    /** The mark of a camera of the register. */
    public static CameraMark of(Camera camera) {
        return new CameraMark(camera.id(), World.x(camera.longitude()), World.y(camera.latitude()), camera.heading(),
                camera.state());
    }
}
