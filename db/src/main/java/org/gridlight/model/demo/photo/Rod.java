package org.gridlight.model.demo.photo;

/** Long round things between two points: tubes, posts, branches, cables. */
record Rod(double fromX, double fromY, double fromZ, double toX, double toY, double toZ, double radius, Skin skin)
        implements
            Body {
    @Override
    public double hit(double originX, double originY, double originZ, double rayX, double rayY, double rayZ) {
        double alongX = toX - fromX;
        double alongY = toY - fromY;
        double alongZ = toZ - fromZ;
        double offX = originX - fromX;
        double offY = originY - fromY;
        double offZ = originZ - fromZ;
        double long2 = alongX * alongX + alongY * alongY + alongZ * alongZ;
        double ray2 = rayX * rayX + rayY * rayY + rayZ * rayZ;
        double alongRay = alongX * rayX + alongY * rayY + alongZ * rayZ;
        double alongOff = alongX * offX + alongY * offY + alongZ * offZ;
        double rayOff = rayX * offX + rayY * offY + rayZ * offZ;
        double a = long2 * ray2 - alongRay * alongRay;
        double b = long2 * rayOff - alongOff * alongRay;
        double c = long2 * (offX * offX + offY * offY + offZ * offZ) - alongOff * alongOff - radius * radius * long2;
        double inner = b * b - a * c;
        if (inner < 0) {
            return Double.POSITIVE_INFINITY;
        }
        double t = (-b - Math.sqrt(inner)) / a;
        double place = alongOff + t * alongRay;
        return t > 0 && place > 0 && place < long2 ? t : Double.POSITIVE_INFINITY;
    }

    @Override
    public void shade(Touch touch, double pixel) {
        double alongX = toX - fromX;
        double alongY = toY - fromY;
        double alongZ = toZ - fromZ;
        double share = ((touch.x - fromX) * alongX + (touch.y - fromY) * alongY + (touch.z - fromZ) * alongZ)
                / (alongX * alongX + alongY * alongY + alongZ * alongZ);
        touch.normalX = (touch.x - fromX - share * alongX) / radius;
        touch.normalY = (touch.y - fromY - share * alongY) / radius;
        touch.normalZ = (touch.z - fromZ - share * alongZ) / radius;
        skin.on(touch, pixel);
    }

    @Override
    public Ball ball() {
        double half = Math.sqrt((toX - fromX) * (toX - fromX) + (toY - fromY) * (toY - fromY)
                + (toZ - fromZ) * (toZ - fromZ)) / 2;
        return new Ball((fromX + toX) / 2, (fromY + toY) / 2, (fromZ + toZ) / 2, half + radius);
    }
}
