package org.gridlight.model.demo.photo;

/** A colour as shares of light given back, linear, 0 to 1. */
record Tint(double red, double green, double blue) {
    static Tint grey(double share) {
        return new Tint(share, share, share);
    }

    Tint times(double factor) {
        return new Tint(red * factor, green * factor, blue * factor);
    }
}
