package org.gridlight.model.measures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.gridlight.model.light.Light;
import org.gridlight.model.light.TimeInLight;

/**
 * How long a unit stood under its light in a period (亮灯时长), in hours of plain time with two decimals, rounded half up. Only
 * time of which there is a record counts; where there is none the measure has no value.
 */
public enum LightMeasure {
    RED_HOURS("redHours", Light.RED),
    YELLOW_HOURS("yellowHours", Light.YELLOW),
    GREEN_HOURS("greenHours", Light.GREEN),
    /** Under grey (挂账): all its clocks stood. */
    GREY_HOURS("greyHours", Light.GREY),
    /** All of it, under whatever light (有记录时长): what a share is taken of. */
    OBSERVED_HOURS("observedHours", null);

    /** Of an hour. */
    public static final int DECIMALS = 2;

    private static final BigDecimal MILLIS = BigDecimal.valueOf(Duration.ofHours(1).toMillis());

    private final String key;
    private final Light light;

    LightMeasure(String key, Light light) {
        this.key = key;
        this.light = light;
    }

    /** The name by which formulas of score templates call it. */
    public String key() {
        return key;
    }

    /** Its value, in hours. */
    public BigDecimal of(TimeInLight time) {
        var length = light == null ? time.all() : time.of(light);
        return BigDecimal.valueOf(length.toMillis()).divide(MILLIS, DECIMALS, RoundingMode.HALF_UP);
    }

    /** The measure formulas call by that name; empty for what is not of lights. */
    public static Optional<LightMeasure> ofKey(String key) {
        return Arrays.stream(values()).filter(measure -> measure.key.equals(key)).findFirst();
    }
}
