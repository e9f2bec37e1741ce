package org.gridlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sources of all modules as text, for tests of what is written in them. */
final class Sources {
    /** A string literal or text block, without its quotes and as it stands in the file, which is {@code java}. */
    record Literal(Path file, String java, int at, String text) {
        @Override
        public String toString() {
            return ROOT.relativize(file) + ":" + line() + " \"" + text + "\"";
        }

        /** Counted only when somebody is told of it. */
        int line() {
            return 1 + (int) java.substring(0, at).chars().filter(letter -> letter == '\n').count();
        }
    }

    static final Path ROOT = Path.of(System.getProperty("gridlight.root"));
    private static final List<String> MODULES = List.of("db", "reports", "client", "installer");

    private Sources() {}

    /** What goes into the product, by the end of its name; in one order. */
    static List<Path> main(String suffix) {
        return MODULES.stream().map(module -> ROOT.resolve(module).resolve("src/main")).filter(Files::isDirectory)
                .flatMap(Sources::files).filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** Every string literal of the product's Java. */
    static List<Literal> literals() {
        return main(".java").stream().flatMap(file -> literals(file, read(file)).stream()).toList();
    }

    /** The string literals of one file, comments and character literals left out. */
    static List<Literal> literals(Path file, String java) {
        var found = new ArrayList<Literal>();
        var at = 0;
        while (at < java.length()) {
            if (java.startsWith("//", at)) {
                at = after(java, "\n", at);
            } else if (java.startsWith("/*", at)) {
                at = after(java, "*/", at + 2);
            } else if (java.startsWith("\"\"\"", at)) {
                at = take(file, java, at, 3, found);
            } else if (java.charAt(at) == '"') {
                at = take(file, java, at, 1, found);
            } else if (java.charAt(at) == '\'') {
                at = closing(java, "'", at + 1) + 1;
            } else {
                at++;
            }
        }
        return found;
    }

    private static int take(Path file, String java, int at, int quotes, List<Literal> found) {
        var end = closing(java, "\"".repeat(quotes), at + quotes);
        found.add(new Literal(file, java, at, java.substring(at + quotes, end)));
        return end + quotes;
    }

    private static int closing(String java, String quotes, int from) {
        var at = from;
        while (at < java.length() && !java.startsWith(quotes, at)) {
            at += java.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, java.length());
    }

    private static int after(String java, String mark, int from) {
        var at = java.indexOf(mark, from);
        return at < 0 ? java.length() : at + mark.length();
    }

    private static Stream<Path> files(Path folder) {
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).toList().stream();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
