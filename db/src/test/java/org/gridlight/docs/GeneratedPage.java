package org.gridlight.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page of the documentation that is generated and committed. Tests compare the two; run with
 * {@code -Dgridlight.update=true} they write the page instead.
 */
final class GeneratedPage {
    private GeneratedPage() {}

    static void isUpToDate(String path, String generated) throws IOException {
        var page = Path.of(System.getProperty("gridlight.root")).resolve(path);
        if (Boolean.getBoolean("gridlight.update")) {
            Files.createDirectories(page.getParent());
            Files.writeString(page, generated);
        }
        assertThat(page).as(
                "generated; to write it anew: mvn test -pl db -Dtest=SchemaTest,GlossaryPageTest -Dgridlight.update=true")
                .content()
                .isEqualTo(generated);
    }

    /** Text for a cell of a Markdown table. */
    static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }
}
