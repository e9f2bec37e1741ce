package org.gridlight.model.demo.photo;

/**
 * Flat things given by their middle and two half sides: paper, boards, leaves; round ones and rings too.
 *
 * @param hole  0 for a rectangle; else an ellipse, and this share of it is empty in the middle
 * @param print drawn on it, from -1 to 1 both ways; null for none
 */
record Card(double x, double y, double z, double rightX, double rightY, double rightZ, double upX, double upY,
        double upZ,
        double hole, Skin skin, Coat print) implements Body {
    /** An ellipse without a hole. */
    static final double ROUND = 1e-9;

    @Override
    public double hit(double originX, double originY, double originZ, double rayX, double rayY, double rayZ) {
        double nx = rightY * upZ - rightZ * upY;
        double ny = rightZ * upX - rightX * upZ;
        double nz = rightX * upY - rightY * upX;
        double t = ((x - originX) * nx + (y - originY) * ny + (z - originZ) * nz) / (rayX * nx + rayY * ny + rayZ * nz);
        if (!(t > 0)) {
            return Double.POSITIVE_INFINITY;
        }
        double u = across(originX + t * rayX, originY + t * rayY, originZ + t * rayZ);
        double v = upwards(originX + t * rayX, originY + t * rayY, originZ + t * rayZ);
        double out = u * u + v * v;
        boolean inside = hole == 0 ? Math.abs(u) <= 1 && Math.abs(v) <= 1 : out <= 1 && out >= hole * hole;
        return inside ? t : Double.POSITIVE_INFINITY;
    }

    private double across(double atX, double atY, double atZ) {
        return ((atX - x) * rightX + (atY - y) * rightY + (atZ - z) * rightZ)
                / (rightX * rightX + rightY * rightY + rightZ * rightZ);
    }

    private double upwards(double atX, double atY, double atZ) {
        return ((atX - x) * upX + (atY - y) * upY + (atZ - z) * upZ) / (upX * upX + upY * upY + upZ * upZ);
    }

    @Override
    public void shade(Touch touch, double pixel) {
        touch.normalX = rightY * upZ - rightZ * upY;
        touch.normalY = rightZ * upX - rightX * upZ;
        touch.normalZ = rightX * upY - rightY * upX;
        touch.tilt(0, 0, 0);
        skin.on(touch, pixel);
        if (print != null) {
            print.over(across(touch.x, touch.y, touch.z), upwards(touch.x, touch.y, touch.z), pixel, touch);
        }
    }

    @Override
    public Ball ball() {
        double right = rightX * rightX + rightY * rightY + rightZ * rightZ;
        double up = upX * upX + upY * upY + upZ * upZ;
        return new Ball(x, y, z, Math.sqrt(right + up));
    }
}
