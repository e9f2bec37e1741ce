package org.gridlight.client.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import javafx.scene.Parent;

/** Takes pictures of screens in tests, into {@code target/screens}, to be looked at. */
public final class Screens {
    private static final Path FOLDER = Path.of(System.getProperty("gridlight.target"), "screens");
    private static final int FEWEST_COLOURS = 12;

    private Screens() {}

    /** Starts the toolkit, with a display or without. */
    public static void start() {
        Toolkit.start(!Toolkit.hasDisplay());
    }

    /** At 1920 × 1080 in both themes, the content made anew for each. */
    public static void take(String name, Function<Look, Parent> content) {
        for (var theme : Theme.values()) {
            take(name + (theme == Theme.DARK ? "-dark" : ""), new Look(theme, FontSize.NORMAL), 1920, 1080, content);
        }
    }

    /** One picture; fails when there is next to nothing on it. What can be closed is closed when it is taken. */
    public static Picture take(String name, Look look, int width, int height, Function<Look, Parent> content) {
        var picture = Toolkit.onScreen(() -> {
            var drawn = content.apply(look);
            var taken = Picture.of(drawn, look, width, height);
            if (drawn instanceof AutoCloseable open) {
                open.close();
            }
            return taken;
        });
        keep(name, picture);
        assertThat(picture.colours()).as("colours of %s", name).isGreaterThan(FEWEST_COLOURS);
        return picture;
    }

    /** Writes a picture that was made in another way. */
    public static void keep(String name, Picture picture) {
        try {
            picture.write(FOLDER.resolve(name + ".png"));
        } catch (IOException unwritable) {
            throw new IllegalStateException(unwritable);
        }
    }
}
