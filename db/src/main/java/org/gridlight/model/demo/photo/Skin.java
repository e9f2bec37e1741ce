package org.gridlight.model.demo.photo;

/**
 * What a body is made of.
 *
 * @param spots   how uneven its colour is
 * @param crumple how uneven its surface is
 * @param scale   unevennesses a metre
 */
record Skin(Noise noise, Tint tint, double spots, double crumple, double scale, double gloss) {
    void on(Touch touch, double pixel) {
        double seen = Math.min(1, 0.5 / (scale * pixel));
        double u = touch.x * scale + touch.z * 0.37 * scale;
        double v = touch.y * scale + touch.z * 0.71 * scale;
        double here = noise.cloud(u * 8, v * 8);
        touch.colour(tint, Math.max(0.1, 1 + spots * here));
        touch.gloss = gloss;
        if (crumple > 0) {
            double beside = noise.cloud(u * 8 + 1.5, v * 8) - here;
            double above = noise.cloud(u * 8, v * 8 + 1.5) - here;
            double folds = noise.cloud(u * 24 + 60, v * 15) - noise.cloud(u * 24 + 61.5, v * 15);
            touch.tilt(crumple * seen * (beside + folds), crumple * seen * above, crumple * seen * (folds - above));
        }
    }
}
