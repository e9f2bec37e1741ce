package org.gridlight.model.demo.photo;

/** Round things: bags, stones, crowns of bushes. */
record Ellipsoid(double x, double y, double z, double radiusX, double radiusY, double radiusZ,
        Skin skin) implements Body {
    @Override
    public double hit(double originX, double originY, double originZ, double rayX, double rayY, double rayZ) {
        double fromX = (originX - x) / radiusX;
        double fromY = (originY - y) / radiusY;
        double fromZ = (originZ - z) / radiusZ;
        double dx = rayX / radiusX;
        double dy = rayY / radiusY;
        double dz = rayZ / radiusZ;
        double a = dx * dx + dy * dy + dz * dz;
        double b = fromX * dx + fromY * dy + fromZ * dz;
        double c = fromX * fromX + fromY * fromY + fromZ * fromZ - 1;
        double inner = b * b - a * c;
        if (inner < 0) {
            return Double.POSITIVE_INFINITY;
        }
        double t = (-b - Math.sqrt(inner)) / a;
        return t > 0 ? t : Double.POSITIVE_INFINITY;
    }

    @Override
    public void shade(Touch touch, double pixel) {
        touch.normalX = (touch.x - x) / (radiusX * radiusX);
        touch.normalY = (touch.y - y) / (radiusY * radiusY);
        touch.normalZ = (touch.z - z) / (radiusZ * radiusZ);
        touch.tilt(0, 0, 0);
        skin.on(touch, pixel);
    }

    @Override
    public Ball ball() {
        return new Ball(x, y, z, Math.max(radiusX, Math.max(radiusY, radiusZ)));
    }
}
