package org.gridlight.client.look;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.gridlight.model.light.Light;

/**
 * The colours of a theme by their names, read from its stylesheet, so that what is drawn on a canvas or by Java2D has
 * the colours of what is styled. Immutable, safe for many threads; reading it needs no toolkit.
 */
public final class Palette {
    private static final Pattern TOKEN = Pattern.compile("-gl-([a-z0-9-]+):\\s*(#[0-9A-Fa-f]{6,8});");

    private final Map<String, Color> colours;

    private Palette(Map<String, Color> colours) {
        this.colours = Map.copyOf(colours);
    }

    /** @throws IllegalStateException when the stylesheet is missing from the program: a defect */
    public static Palette of(Theme theme) {
        try (var file = Palette.class.getResourceAsStream(theme.file())) {
            if (file == null) {
                throw new IllegalStateException("No stylesheet " + theme.file());
            }
            var colours = new TreeMap<String, Color>();
            var tokens = TOKEN.matcher(new String(file.readAllBytes(), StandardCharsets.UTF_8));
            while (tokens.find()) {
                colours.put(tokens.group(1), Color.web(tokens.group(2)));
            }
            return new Palette(colours);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All of them by name, for tests of contrast. */
    public Map<String, Color> all() {
        return colours;
    }

    /** @param name as in the stylesheet, without the first {@code -gl-} */
    public Color colour(String name) {
        var colour = colours.get(name);
        if (colour == null) {
            throw new IllegalArgumentException("No colour of this name: " + name);
        }
        return colour;
    }

    /** The same as 0xAARRGGBB for Java2D. */
    public int argb(String name) {
        var colour = colour(name);
        return (int) Math.round(colour.getOpacity() * 255) << 24 | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8 | (int) Math.round(colour.getBlue() * 255);
    }

    /** The same as a colour of Java2D. */
    public java.awt.Color ink(String name) {
        return new java.awt.Color(argb(name), true);
    }

    /** A colour between two, opaque. @param share 0 is the one, 1 the other */
    public static java.awt.Color mixed(java.awt.Color one, java.awt.Color other, double share) {
        return new java.awt.Color(mixed(one.getRed(), other.getRed(), share),
                mixed(one.getGreen(), other.getGreen(), share), mixed(one.getBlue(), other.getBlue(), share));
    }

    private static int mixed(int one, int other, double share) {
        return (int) Math.round(one + (other - one) * share);
    }

    /** A tone without colour. @param level 0 black to 255 white, the paper */
    public static java.awt.Color grey(int level) {
        return new java.awt.Color(level, level, level);
    }

    /** A colour of Java2D let through. @param opacity 0 to 1 */
    public static java.awt.Color faded(java.awt.Color colour, double opacity) {
        return new java.awt.Color(colour.getRed(), colour.getGreen(), colour.getBlue(),
                (int) Math.round(opacity * 255));
    }

    /** The colour of a pixel that is not clear. @param pixel 0xAARRGGBB, multiplied by its alpha */
    public static Color ofPixel(int pixel) {
        double alpha = pixel >>> 24;
        return Color.color(Math.min(1, (pixel >> 16 & 0xFF) / alpha), Math.min(1, (pixel >> 8 & 0xFF) / alpha),
                Math.min(1, (pixel & 0xFF) / alpha), alpha / 255);
    }

    /** A colour of Java2D as one of the screen. */
    public static Color onScreen(java.awt.Color ink) {
        return Color.color(ink.getRed() / 255.0, ink.getGreen() / 255.0, ink.getBlue() / 255.0, ink.getAlpha() / 255.0);
    }

    /** The fill of a light. */
    public Color colour(Light light) {
        return colour(nameOf(light));
    }

    /** The edge of a light: only yellow has one of its own, which carries it on a light ground. */
    public Color edge(Light light) {
        return light == Light.YELLOW ? colour("yellow-line") : colour(light);
    }

    static String nameOf(Light light) {
        return switch (light) {
            case RED -> "red";
            case YELLOW -> "yellow";
            case GREEN -> "green";
            case GREY -> "grey";
        };
    }
}
