package org.gridlight.model.demo.photo;

/**
 * The light of a moment.
 *
 * @param sunX  towards the sun, one long
 * @param sun   its colour and strength; black under clouds
 * @param sky   what comes from everywhere
 * @param lamp  where a lamp burns; null for none
 */
record Daylight(double sunX, double sunY, double sunZ, Tint sun, Tint sky, Lamp lamp) {
    /** A street lamp. @param power light a metre away */
    record Lamp(double x, double y, double z, double power) {}

    static Daylight sunny(double from, double height, double strength) {
        double flat = Math.cos(height);
        return new Daylight(flat * Math.sin(from), Math.sin(height), flat * Math.cos(from),
                new Tint(1.5, 1.36, 1.12).times(strength), new Tint(0.55, 0.62, 0.74).times(strength), null);
    }

    static Daylight cloudy(double strength) {
        return new Daylight(0.2, 0.95, -0.24, Tint.grey(0.22).times(strength),
                new Tint(0.86, 0.9, 0.95).times(strength), null);
    }

    static Daylight night(Lamp lamp) {
        return new Daylight(0, 1, 0, Tint.grey(0), new Tint(0.05, 0.06, 0.10), lamp);
    }

    boolean isNight() {
        return sky.red() < 0.1;
    }
}
