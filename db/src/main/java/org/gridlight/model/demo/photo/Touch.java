package org.gridlight.model.demo.photo;

/**
 * Where a ray meets something, and what is there. One for each picture in the making, written over for every pixel: a
 * picture has three hundred thousand. Metres; colours as shares of light given back, linear.
 */
final class Touch {
    double x;
    double y;
    double z;
    double normalX;
    double normalY;
    double normalZ;
    double red;
    double green;
    double blue;
    /** Share of a highlight, 0 for none. */
    double gloss;
    /** Share of the sky that is seen in it. */
    double mirror;
    /** How much light comes here at all: less in holes and joints. */
    double open;
    /** Light of its own. */
    double glow;

    void reset() {
        gloss = 0;
        mirror = 0;
        open = 1;
        glow = 0;
    }

    void colour(Tint tint, double strength) {
        red = tint.red() * strength;
        green = tint.green() * strength;
        blue = tint.blue() * strength;
    }

    /** Lays a colour over the one that is there. @param share 0 leaves it, 1 hides it */
    void cover(Tint tint, double strength, double share) {
        red += share * (tint.red() * strength - red);
        green += share * (tint.green() * strength - green);
        blue += share * (tint.blue() * strength - blue);
    }

    void darken(double factor) {
        red *= factor;
        green *= factor;
        blue *= factor;
    }

    void tilt(double byX, double byY, double byZ) {
        normalX += byX;
        normalY += byY;
        normalZ += byZ;
        double length = Math.sqrt(normalX * normalX + normalY * normalY + normalZ * normalZ);
        normalX /= length;
        normalY /= length;
        normalZ /= length;
    }
}
