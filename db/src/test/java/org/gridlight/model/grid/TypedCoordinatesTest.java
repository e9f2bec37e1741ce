package org.gridlight.model.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class TypedCoordinatesTest {
    private static final GroundProjection HOME = GroundProjection.around(new Envelope(116.3, 116.4, 39.9, 40));

    @ParameterizedTest
    @ValueSource(strings = {"116.34,39.92", "116.34，39.92", "116.34 39.92", " 39.92, 116.34 ", "39.92N 116.34E",
        "E116.34 N39.92", "n39.92,e116.34", "东经116.34 北纬39.92", "北纬39.92，东经116.34", "116°20′24″ 39°55′12″",
        "116°20′24″E 39°55′12″N", "116°20'24\"，39°55'12\"", "39°55′12″N，116°20′24″E", "东经116度20分24秒 北纬39度55分12秒",
        "116 20 24 39 55 12", "116°20.4′E 39°55.2′N", "１１６．３４，３９．９２"})
    void allWaysToTypeOnePlace(String text) {
        var place = TypedCoordinates.read(text, HOME).orElseThrow();

        assertThat(place.longitude()).isEqualTo(116.34, within(1e-9));
        assertThat(place.latitude()).isEqualTo(39.92, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "人民路", "110108 016 003 047", "0716-1187", "1187", "116.34", "200, 95",
        "116 75 0 39 0 0",
        "116.34E", "39.92N 39.93N x", "4421234.5", "99456789 4421234"})
    void whatIsNoPlace(String text) {
        assertThat(TypedCoordinates.read(text, HOME)).isEmpty();
    }

    @Test
    void southAndWestAreNegative() {
        var place = TypedCoordinates.read("33°52′S 71°3′W", HOME).orElseThrow();

        assertThat(place.latitude()).isEqualTo(-33 - 52 / 60.0, within(1e-9));
        assertThat(place.longitude()).isEqualTo(-71.05, within(1e-9));
    }

    /** Six digits of easting in the zone of the centre, eight with the number of the zone, in either order. */
    @Property(tries = 100)
    void metresOfAZoneComeBackToTheirPlace(@ForAll @Scale(6) @DoubleRange(min = 115.8, max = 117.2) double longitude,
            @ForAll @Scale(6) @DoubleRange(min = 39, max = 41) double latitude) {
        var metres = HOME.toMetres(new GeometryFactory().createPoint(new Coordinate(longitude, latitude)))
                .getCoordinate();
        var east = String.format(Locale.ROOT, "%.3f", metres.x);
        var north = String.format(Locale.ROOT, "%.3f", metres.y);

        for (var text : new String[]{east + ", " + north, north + " " + east, "39" + east + "," + north}) {
            var place = TypedCoordinates.read(text, HOME).orElseThrow();
            assertThat(place.longitude()).as(text).isEqualTo(longitude, within(1e-7));
            assertThat(place.latitude()).as(text).isEqualTo(latitude, within(1e-7));
        }
    }
}
