package org.gridlight.client.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Theme and size of the text, put on a scene. The one stylesheet is {@code parts.css}; {@code tokens-*.css} give it its
 * values. Immutable.
 *
 * @param theme light or dark
 * @param size  base size of the text
 */
public record Look(Theme theme, FontSize size) {
    private static final Logger LOG = LoggerFactory.getLogger(Look.class);
    private static final String FONTS = "/org/gridlight/reports/fonts/";
    /** Each weight is a file and a family of its own: JavaFX would not choose the middle one by itself. */
    private static final List<String> WEIGHTS = List.of("NotoSansSC_400Regular.ttf", "NotoSansSC_500Medium.ttf",
            "NotoSansSC_700Bold.ttf");

    public static Look standard() {
        return new Look(Theme.LIGHT, FontSize.NORMAL);
    }

    /**
     * Loads the fonts that come with the product. A font that cannot be loaded is no reason not to open: the system's
     * takes its place, and the answer says so.
     *
     * @return whether all of them are there
     */
    public static boolean loadFonts() {
        return WEIGHTS.stream().filter(file -> !isLoaded(file)).findFirst().isEmpty();
    }

    private static boolean isLoaded(String file) {
        try (var font = Look.class.getResourceAsStream(FONTS + file)) {
            if (font != null && Font.loadFont(font, FontSize.NORMAL.pixels()) != null) {
                return true;
            }
        } catch (IOException unreadable) {
            LOG.warn("Font {} cannot be read", file, unreadable);
        }
        LOG.warn("Font {} is missing; the system's own is shown instead", file);
        return false;
    }

    /** Dresses a scene and keeps nothing of it; may be called again with another look. */
    public void dress(Scene scene) {
        scene.setUserAgentStylesheet(theme == Theme.DARK
                ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(sheet(theme.file()), sheet("parts.css"));
        dress(scene.getRoot());
    }

    private void dress(Parent root) {
        for (var each : FontSize.values()) {
            root.pseudoClassStateChanged(each.style(), each == size);
        }
    }

    private static String sheet(String name) {
        var address = Look.class.getResource(name);
        if (address == null) {
            throw new UncheckedIOException(new IOException("No stylesheet " + name));
        }
        return address.toExternalForm();
    }

    /** The colours of this look for what is drawn and not styled: canvases, tiles, charts. */
    public Palette palette() {
        return Palette.of(theme);
    }
}
