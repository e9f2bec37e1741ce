package org.gridlight.model.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class WorldTest {
    /** A unit is less than 2 cm. */
    private static final double DEGREES_OF_A_UNIT = 2e-7;

    @Property(tries = 500)
    void aPlaceComesBackWithinAUnit(@ForAll @DoubleRange(min = -179.9, max = 179.9) double longitude,
            @ForAll @DoubleRange(min = -85, max = 85) double latitude) {
        assertThat(World.longitude(World.x(longitude))).isCloseTo(longitude, within(DEGREES_OF_A_UNIT));
        assertThat(World.latitude(World.y(latitude))).isCloseTo(latitude, within(DEGREES_OF_A_UNIT));
    }

    /** The corner and the middle of Web Mercator, as every web map has them. */
    @Test
    void theMiddleOfTheWorldIsWhereEquatorAndGreenwichMeet() {
        assertThat(World.x(0)).isEqualTo(1 << 30);
        assertThat(World.y(0)).isEqualTo(1 << 30);
        assertThat(World.x(-180)).isZero();
        assertThat(World.y(90)).isEqualTo(World.y(85.05));
    }

    /** One degree along a parallel is 111.32 km times the cosine of the latitude. */
    @Test
    void metresAUnitShrinkTowardsThePole() {
        double metres = (World.x(117) - World.x(116)) * World.metresAUnit(World.y(40));
        assertThat(metres).isCloseTo(111_320 * Math.cos(Math.toRadians(40)), within(100.0));
    }
}
