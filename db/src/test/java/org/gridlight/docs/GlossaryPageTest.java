package org.gridlight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GlossaryPageTest {
    @Test
    void groupsAndOrderAreThoseOfTheBundle() throws IOException {
        var lines = List.of("# Head", "", "# Things", "b=二", "a=一", "", "# More", "c=三|四");
        var page = GlossaryPage.of(lines, properties(String.join("\n", lines)), properties("a=One\nb=Two\nc=Three"),
                properties("a=first; also: 壹"));
        assertThat(page).contains("""
                ## Things

                | identifier | 中文 | English | meaning |
                |---|---|---|---|
                | `b` | 二 | Two |  |
                | `a` | 一 | One | first; also: 壹 |

                ## More
                """).endsWith("| `c` | 三\\|四 | Three |  |\n");
    }

    @Test
    void thePageIsThatOfTheBundles() throws IOException {
        var glossary = read("glossary.properties");
        GeneratedPage.isUpToDate("docs/glossary.md", GlossaryPage.of(glossary.lines().toList(), properties(glossary),
                properties(read("glossary_en.properties")), properties(read("meanings.properties"))));
    }

    @Test
    void everyWordHasAMeaningOrAnEmptyOne() throws IOException {
        assertThat(new TreeSet<>(properties(read("meanings.properties")).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(properties(read("glossary.properties")).stringPropertyNames()));
    }

    private static Properties properties(String text) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(text));
        return properties;
    }

    private static String read(String name) throws IOException {
        try (var stream = GlossaryPageTest.class.getResourceAsStream("/org/gridlight/model/words/" + name);
                var reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return reader.readAllAsString();
        }
    }
}
