package org.gridlight.model.demo.photo;

/** Angular things, turned about the upright: crates, cabinets, bodies of cars. Immutable. */
final class Block implements Body {
    private final double x;
    private final double y;
    private final double z;
    private final double halfX;
    private final double halfY;
    private final double halfZ;
    private final double cos;
    private final double sin;
    private final Skin skin;
    private final Coat face;

    /**
     * @param halfX half its width before it is turned
     * @param turn  radians
     * @param face  drawn on its front, the side towards smaller z, in its own metres from the middle; null for none
     */
    Block(double x, double y, double z, double halfX, double halfY, double halfZ, double turn, Skin skin, Coat face) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.halfX = halfX;
        this.halfY = halfY;
        this.halfZ = halfZ;
        this.cos = Math.cos(turn);
        this.sin = Math.sin(turn);
        this.skin = skin;
        this.face = face;
    }

    @Override
    public double hit(double originX, double originY, double originZ, double rayX, double rayY, double rayZ) {
        double fromX = (originX - x) * cos + (originZ - z) * sin;
        double fromZ = (originZ - z) * cos - (originX - x) * sin;
        double dx = rayX * cos + rayZ * sin;
        double dz = rayZ * cos - rayX * sin;
        double nearX = (-Math.copySign(halfX, dx) - fromX) / dx;
        double farX = (Math.copySign(halfX, dx) - fromX) / dx;
        double nearY = (-Math.copySign(halfY, rayY) - (originY - y)) / rayY;
        double farY = (Math.copySign(halfY, rayY) - (originY - y)) / rayY;
        double nearZ = (-Math.copySign(halfZ, dz) - fromZ) / dz;
        double farZ = (Math.copySign(halfZ, dz) - fromZ) / dz;
        double near = Math.max(nearX, Math.max(nearY, nearZ));
        double far = Math.min(farX, Math.min(farY, farZ));
        return near > 0 && near <= far ? near : Double.POSITIVE_INFINITY;
    }

    @Override
    public void shade(Touch touch, double pixel) {
        double u = (touch.x - x) * cos + (touch.z - z) * sin;
        double w = (touch.z - z) * cos - (touch.x - x) * sin;
        double v = touch.y - y;
        double sideX = Math.abs(u) / halfX;
        double sideY = Math.abs(v) / halfY;
        double sideZ = Math.abs(w) / halfZ;
        touch.normalX = 0;
        touch.normalY = 0;
        touch.normalZ = 0;
        if (sideY >= sideX && sideY >= sideZ) {
            touch.normalY = Math.signum(v);
        } else if (sideX >= sideZ) {
            touch.normalX = Math.signum(u) * cos;
            touch.normalZ = Math.signum(u) * sin;
        } else {
            touch.normalX = -Math.signum(w) * sin;
            touch.normalZ = Math.signum(w) * cos;
        }
        skin.on(touch, pixel);
        if (face != null && sideZ >= sideX && sideZ >= sideY && w < 0) {
            face.over(u, v, pixel, touch);
        }
    }

    @Override
    public Ball ball() {
        return new Ball(x, y, z, Math.sqrt(halfX * halfX + halfY * halfY + halfZ * halfZ));
    }
}
