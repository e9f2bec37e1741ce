package org.gridlight.model.score;

import java.nio.file.Path;
import java.util.List;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.files.YamlFile;
import org.gridlight.model.words.Refusal;

/** Where score templates come from: files of a centre, and those that are shipped. */
public final class TemplateFile {
    private static final List<String> SHIPPED = List.of("street-order", "sanitation", "parks", "works", "system",
            "system-lights");

    private TemplateFile() {}

    /** The names of those that are shipped. */
    public static List<String> shippedNames() {
        return SHIPPED;
    }

    /**
     * Reads a template and checks that it can be computed.
     *
     * @throws Refusal with file, line, column and what to do, when it cannot
     */
    public static ScoreTemplate read(Path file) {
        return TemplateParser.parse(YamlFile.read(SourceFile.at(file).open(), file.toString()));
    }

    /**
     * A template that is shipped.
     *
     * @throws Refusal when there is none of that name
     */
    public static ScoreTemplate shipped(String name) {
        if (!SHIPPED.contains(name)) {
            throw Refusal.wrongUse("score.noSuchTemplate", name, String.join(", ", SHIPPED));
        }
        var file = "templates/" + name + ".yaml";
        return TemplateParser.parse(YamlFile.read(TemplateFile.class.getResourceAsStream(file), file));
    }
}
