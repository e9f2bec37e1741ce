package org.gridlight.client.map.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.gridlight.model.map.BaseLineKind;
import org.gridlight.model.map.MapGround;
import org.gridlight.model.map.MapVersion;
import org.gridlight.model.map.PackedComponents;
import org.gridlight.model.map.PackedShapes;
import org.gridlight.model.map.World;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class NamedLinesTest {
    private final NamedLines lines = lines(List.of(
            Map.entry("人民路", "LINESTRING(116.30 39.90, 116.34 39.90)"),
            Map.entry("人民路", "LINESTRING(116.34 39.90, 116.36 39.901)"),
            Map.entry("滨江路", "LINESTRING(116.33 39.88, 116.33 39.8999)"),
            Map.entry("滨江东路", "LINESTRING(116.35 39.88, 116.35 39.92)"),
            Map.entry("南关街", "LINESTRING(116.31 39.88, 116.31 39.8990)"),
            Map.entry("", "LINESTRING(116.30 39.89, 116.34 39.91)")));

    private static NamedLines lines(List<Map.Entry<String, String>> named) {
        var shapes = new PackedShapes.Packing();
        named.forEach(line -> shapes.add(read(line.getValue())));
        var none = new PackedShapes.Packing().packed();
        return new NamedLines(new MapGround(new MapVersion("x", 1), List.of(), none, List.of(), none,
                named.stream().map(line -> new MapGround.LineMark(BaseLineKind.STREET, line.getKey())).toList(),
                shapes.packed(), List.of(), none, List.of(),
                PackedComponents.of(new long[0], new short[0], new int[0], new int[0])));
    }

    private static Geometry read(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    @Test
    void twoRoadsCrossWhereTheyMeetWithinAFewMetres() {
        // 39.8999 is 11 m from 39.90.
        assertThat(lines.crossings("人民路", "滨江路")).singleElement().satisfies(crossing -> {
            assertThat(World.longitude(crossing.at().x)).isEqualTo(116.33, within(1e-6));
            assertThat(World.latitude(crossing.at().y)).isEqualTo(39.89995, within(1e-6));
        });
        assertThat(lines.crossings("滨江东路", "人民路")).hasSize(1);
        assertThat(lines.crossings("人民路", "南关街")).as("110 m apart").isEmpty();
    }

    @Test
    void anUnfinishedNameIsEnoughWhereOnlyOneBeginsSo() {
        assertThat(lines.crossings("人民", "滨江东")).hasSize(1);
        assertThat(lines.crossings("人民", "滨江")).as("two roads begin so").isEmpty();
        assertThat(lines.crossings("人民路", "人民路")).isEmpty();
        assertThat(lines.crossings("人民路", "没有路")).isEmpty();
    }

    @Test
    void wholeNamesStandBeforeBeginningsAndThoseBeforeParts() {
        assertThat(lines.names("滨江路", 5)).containsExactly("滨江路");
        assertThat(lines.names("滨江", 5)).containsExactly("滨江路", "滨江东路");
        assertThat(lines.names("路", 2)).hasSize(2);
        assertThat(World.longitude(lines.extent("人民路").getMaxX())).isEqualTo(116.36, within(1e-6));
    }
}
