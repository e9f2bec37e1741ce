package org.gridlight.model.score;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.gridlight.model.files.SourceFile;
import org.gridlight.model.files.YamlFile;
import org.gridlight.model.words.Refusal;

/** Where score templates come from: files of a centre, and those that are shipped. */
public final class TemplateFile {
    private static final List<String> SHIPPED = List.of("street-order", "sanitation", "parks", "works", "system",
            "system-lights", "department", "jinniu", "jinhua", "double-hundred", "hotline", "yearly", "region-one",
            "region-two", "survey", "street-weight", "linked", "work-points", "inspector", "collector", "acceptor",
            "shift-leader", "dispatcher");

    /** A template is refused as too large long before. */
    private static final int LARGEST_BYTES = 1024 * 1024;

    private TemplateFile() {}

    /** The names of those that are shipped. */
    public static List<String> shippedNames() {
        return SHIPPED;
    }

    /** Those that are shipped for what is assessed so. */
    public static List<ScoreTemplate> shippedFor(Assessed assessed) {
        return SHIPPED.stream().map(TemplateFile::shipped).filter(one -> one.assessed() == assessed).toList();
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
     * The text of a template file, not checked yet.
     *
     * @throws Refusal when it cannot be read
     */
    public static String textOf(Path file) {
        try (var in = SourceFile.at(file).open()) {
            return new String(in.readNBytes(LARGEST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "file.unreadable", file);
        }
    }

    /**
     * The text of a template that is shipped, for whoever keeps the rules beside what was computed by them.
     *
     * @throws Refusal when there is none of that name
     */
    public static String shippedText(String name) {
        var file = shippedFile(name);
        try (var in = TemplateFile.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException partOfTheProgram) {
            throw new UncheckedIOException(partOfTheProgram);
        }
    }

    /**
     * A template from its text.
     *
     * @param place where the text was kept, for whoever has to mend it
     * @throws Refusal when it cannot be computed
     */
    public static ScoreTemplate of(String text, String place) {
        return TemplateParser.parse(
                YamlFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), place));
    }

    /**
     * A template that is shipped.
     *
     * @throws Refusal when there is none of that name
     */
    public static ScoreTemplate shipped(String name) {
        var file = shippedFile(name);
        return TemplateParser.parse(YamlFile.read(TemplateFile.class.getResourceAsStream(file), file));
    }

    private static String shippedFile(String name) {
        if (!SHIPPED.contains(name)) {
            throw Refusal.wrongUse("score.noSuchTemplate", name, String.join(", ", SHIPPED));
        }
        return "templates/" + name + ".yaml";
    }
}
