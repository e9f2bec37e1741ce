package org.gridlight.docs;

import java.util.List;
import java.util.Properties;

/** The glossary as a page: the words of the screen in both languages with their meaning, in the groups of the bundle. */
final class GlossaryPage {
    private static final String HEAD = """
            # Glossary 词汇表

            The words of the user interface, in both languages, and what they mean. The identifier is the word's name in code and in
            the message bundles. 核实 is always before filing, 核查 always after handling. Where a city says it otherwise, that
            stands under "meaning"; the product uses the first.

            This page is generated from `glossary.properties`, `glossary_en.properties` and `meanings.properties`
            (`db/src/main/resources/org/gridlight/model/words`); change those, then run `mvn test -pl db -Dtest=SchemaTest,GlossaryPageTest -Dgridlight.update=true`.
            """;

    private GlossaryPage() {}

    /**
     * @param glossary the lines of the Chinese bundle, whose order and comments give order and groups
     * @param chinese, english, meanings the three bundles
     */
    static String of(List<String> glossary, Properties chinese, Properties english, Properties meanings) {
        var page = new StringBuilder(HEAD);
        for (var line : glossary.subList(1, glossary.size())) {
            if (line.startsWith("# ")) {
                page.append("\n## ").append(line.substring(2))
                        .append("\n\n| identifier | 中文 | English | meaning |\n|---|---|---|---|\n");
            } else if (line.contains("=")) {
                var key = line.substring(0, line.indexOf('=')).trim();
                page.append("| `").append(key).append("` | ").append(GeneratedPage.cell(chinese.getProperty(key)))
                        .append(" | ").append(GeneratedPage.cell(english.getProperty(key, ""))).append(" | ")
                        .append(GeneratedPage.cell(meanings.getProperty(key, ""))).append(" |\n");
            }
        }
        return page.toString();
    }
}
