package org.gridlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.gridlight.Sources.Literal;
import org.junit.jupiter.api.Test;

class SourcesTest {
    @Test
    void literalsAreToldFromCommentsAndCharacters() {
        var java = "// \"no\"\nchar quote = '\"'; /* \"no\" */ String a = \"one \\\" 中\";\nchar c = '\\'';\n"
                + "String b = \"\"\"\n  two \"quoted\"\n  \"\"\";\nString d = \"\";";
        assertThat(Sources.literals(Path.of("A.java"), java)).extracting(Literal::text).containsExactly("one \\\" 中",
                "\n  two \"quoted\"\n  ", "");
        assertThat(Sources.literals(Path.of("A.java"), java)).extracting(Literal::line).containsExactly(2, 4, 7);
    }

    @Test
    void allModulesWithSourcesAreRead() {
        assertThat(Sources.main(".java")).anyMatch(file -> file.endsWith("org/gridlight/model/words/Words.java"))
                .anyMatch(file -> file.endsWith("org/gridlight/client/cli/Gridlight.java"));
    }
}
