package org.gridlight.model.demo.photo;

/** Something that stands or lies in a scene. Metres; y is up, z ahead. Immutable. */
interface Body {
    /** How far along the ray it is met first; infinite when it is missed. */
    double hit(double originX, double originY, double originZ, double x, double y, double z);

    /** Says the normal and the colour at a place of its surface. */
    void shade(Touch touch, double pixel);

    /** A ball around all of it. */
    Ball ball();

    /** @param radius metres */
    record Ball(double x, double y, double z, double radius) {}
}
