package org.gridlight.model.demo;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What an invented district is to hold.
 *
 * @param seed       the same seed gives the same district, and with the same moment the same cases
 * @param components how many components
 * @param days       of cases before {@code until}
 * @param casesADay  on average; the storm comes on top
 * @param until      the moment as of which the record stands
 */
public record DemoOrder(long seed, int components, int days, int casesADay, Instant until) {
    /** The invented district lies in this zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** How large: as a newcomer gets it, or as large as a real district. */
    public enum Size {
        DEFAULT(140_000, 10),
        FULL(1_400_000, 40);

        private final int components;
        private final int days;

        Size(int components, int days) {
            this.components = components;
            this.days = days;
        }
    }

    public DemoOrder {
        if (components < 0 || days < 1 || casesADay < 0) {
            throw new IllegalArgumentException("components " + components + ", days " + days + ", a day " + casesADay);
        }
    }

    /** 3,000 cases a day, as many as a real large district has. */
    public static DemoOrder of(Size size, long seed, Instant until) {
        return new DemoOrder(seed, size.components, size.days, 3_000, until);
    }
}
