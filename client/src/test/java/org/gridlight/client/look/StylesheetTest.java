package org.gridlight.client.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One stylesheet with named constants: no colour stands anywhere else, and every name that is used is defined. */
class StylesheetTest {
    private static final Path SOURCES = Path.of(System.getProperty("gridlight.root"), "client/src/main");
    private static final Path SHEET = SOURCES.resolve("resources/org/gridlight/client/look/parts.css");
    private static final Pattern USED = Pattern.compile("-gl-([a-z0-9-]+)");
    private static final Pattern LITERAL = Pattern.compile("#[0-9A-Fa-f]{3,8}\\b|rgba?\\(");
    private static final Pattern COLOUR_IN_JAVA = Pattern
            .compile("Color\\.(web|rgb|[A-Z]{3,})\\b|new (java\\.awt\\.)?Color\\(|\"#[0-9A-Fa-f]{6}");

    @Test
    void theSheetUsesDefinedNamesOnly() throws IOException {
        var sheet = Files.readString(SHEET);
        assertThat(LITERAL.matcher(sheet).results().map(found -> found.group())).isEmpty();
        var used = new TreeSet<String>();
        USED.matcher(sheet).results().forEach(found -> used.add(found.group(1)));
        assertThat(Palette.of(Theme.LIGHT).all().keySet()).containsAll(used);
    }

    @Test
    void noColourStandsInCode() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES.resolve("java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(StylesheetTest::namesAColour)
                    .map(file -> file.getFileName().toString())).containsOnly("Palette.java");
        }
    }

    private static boolean namesAColour(Path file) {
        try {
            return COLOUR_IN_JAVA.matcher(Files.readString(file)).find();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
