package org.gridlight.model.demo.photo;

/** A body with light of its own. */
record Glow(Body body, double strength) implements Body {
    @Override
    public double hit(double originX, double originY, double originZ, double x, double y, double z) {
        return body.hit(originX, originY, originZ, x, y, z);
    }

    @Override
    public void shade(Touch touch, double pixel) {
        body.shade(touch, pixel);
        touch.glow = strength;
    }

    @Override
    public Ball ball() {
        return body.ball();
    }
}
