package org.gridlight;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * One bundle of texts as it stands in the sources, in both languages.
 *
 * @param file the Chinese file
 * @param chinese key to text
 * @param english key to text
 */
record Bundle(Path file, Map<String, String> chinese, Map<String, String> english) {
    private static final String END = ".properties";

    /** Every bundle of the product: each properties file that has an English one beside it or should have. */
    static List<Bundle> all() {
        return Sources.main(END).stream().filter(file -> isChineseHalf(file.getFileName().toString()))
                .map(file -> new Bundle(file, read(file), read(englishOf(file)))).toList();
    }

    static Path englishOf(Path file) {
        var name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.length() - END.length()) + "_en" + END);
    }

    /** Texts that people see. What is not one of these holds no text for people. */
    static boolean isChineseHalf(String name) {
        return name.equals("glossary" + END) || name.equals("messages" + END) || name.equals("help" + END);
    }

    /** Its path, for messages. */
    @Override
    public String toString() {
        return Sources.ROOT.relativize(file).toString();
    }

    boolean isCalled(String word) {
        return file.endsWith(word + END);
    }

    /** Keys that stand in a file more than once: the later one would silently win. */
    static List<String> twice(Path file) {
        var seen = new ArrayList<String>();
        var twice = new ArrayList<String>();
        var keys = new Properties() {
            private static final long serialVersionUID = 1L;

            @Override
            public synchronized Object put(Object key, Object value) {
                if (seen.contains(key)) {
                    twice.add(key.toString());
                }
                seen.add(key.toString());
                return super.put(key, value);
            }
        };
        load(keys, file);
        return twice;
    }

    private static Map<String, String> read(Path file) {
        var texts = new Properties();
        load(texts, file);
        var sorted = new LinkedHashMap<String, String>();
        texts.stringPropertyNames().stream().sorted().forEach(key -> sorted.put(key, texts.getProperty(key)));
        return sorted;
    }

    private static void load(Properties texts, Path file) {
        try {
            texts.load(new StringReader(Sources.read(file)));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }
}
