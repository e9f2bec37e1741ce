package org.gridlight.client.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.gridlight.client.map.paint.FillPainter;
import org.gridlight.client.map.paint.MapColours;
import org.gridlight.model.theme.ValueClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Contrast by WCAG 2.2: text 4.5 : 1, shapes 3 : 1, on every ground they may stand on. */
class PaletteTest {
    private static final List<String> GROUNDS = List.of("pane", "ground", "selected", "pane2");
    private static final double TEXT = 4.5;
    private static final double SHAPE = 3;

    @ParameterizedTest
    @EnumSource(Theme.class)
    void textCanBeRead(Theme theme) {
        var palette = Palette.of(theme);
        for (var text : List.of("t1", "t2", "t3", "accent-text", "red-text", "yellow-text", "green-text",
                "grey-text")) {
            for (var ground : GROUNDS) {
                assertThat(contrast(palette.colour(text), palette.colour(ground))).as("%s on %s", text, ground)
                        .isGreaterThanOrEqualTo(TEXT);
            }
        }
        Stream.of("on-accent accent", "bar-text bar", "bar-on bar-lit", "red-text red-weak", "yellow-text yellow-weak",
                "green-text green-weak", "accent-text accent-weak").map(pair -> pair.split(" "))
                .forEach(pair -> assertThat(contrast(palette.colour(pair[0]), palette.colour(pair[1])))
                        .as("%s on %s", pair[0], pair[1]).isGreaterThanOrEqualTo(TEXT));
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void lightsCanBeSeen(Theme theme) {
        var palette = Palette.of(theme);
        for (var shape : List.of("red", "yellow-line", "green", "grey", "accent")) {
            for (var ground : GROUNDS) {
                assertThat(contrast(palette.colour(shape), palette.colour(ground))).as("%s on %s", shape, ground)
                        .isGreaterThanOrEqualTo(SHAPE);
            }
        }
    }

    /** A light is told from its halo, whatever is filled; names are read on every fill; each class is darker or lighter. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void lightsAndNamesCanBeReadOnEveryFill(Theme theme) {
        var palette = Palette.of(theme);
        var colours = MapColours.of(theme);
        for (var shape : List.of("red", "yellow-line", "green", "grey")) {
            assertThat(contrast(palette.colour(shape), Palette.onScreen(colours.paper()))).as(shape)
                    .isGreaterThanOrEqualTo(SHAPE);
        }
        for (boolean late : new boolean[]{false, true}) {
            for (int classes = 2; classes <= ValueClasses.MOST; classes++) {
                double before = luminance(Palette.onScreen(colours.land()));
                for (var ink : colours.ramp(classes, late)) {
                    var fill = Palette.onScreen(colours.land()).interpolate(Palette.onScreen(ink), FillPainter.OPACITY);
                    assertThat(contrast(palette.colour("t1"), fill)).as("a name on %s", fill)
                            .isGreaterThanOrEqualTo(TEXT);
                    double grey = luminance(fill);
                    assertThat(theme == Theme.LIGHT ? before - grey : grey - before).as("%s of %s", ink, classes)
                            .isPositive();
                    before = grey;
                }
            }
        }
    }

    @Test
    void bothThemesNameTheSameColours() {
        assertThat(Palette.of(Theme.DARK).all().keySet()).isEqualTo(Palette.of(Theme.LIGHT).all().keySet());
    }

    @Test
    void givesTheSameColourToJava2D() {
        assertThat(Palette.of(Theme.LIGHT).argb("red")).isEqualTo(0xFFC62A1B);
        assertThat(Palette.of(Theme.LIGHT).argb("veil") >>> 24).isEqualTo(0x80);
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
