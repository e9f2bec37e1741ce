package org.gridlight.model.score;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gridlight.model.words.Refusal;

/** Where score templates come from: files of a centre, and those that are shipped. */
public final class TemplateFile {
    /** No template is larger; a file that is, is something else. */
    private static final int LARGEST_BYTES = 256 * 1024;
    private static final List<String> SHIPPED = List.of("street-order", "sanitation", "parks", "system");

    private TemplateFile() {}

    /**
     * Reads a template and checks that it can be computed.
     *
     * @throws Refusal with file, line, column and what to do, when it cannot
     */
    public static ScoreTemplate read(Path file) {
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw Refusal.failed("score.fileTooLarge", file, LARGEST_BYTES / 1024);
            }
            return parse(file.toString(), Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "score.fileUnreadable", file);
        }
    }

    /** Names of the templates that are shipped. */
    public static List<String> shippedNames() {
        return SHIPPED;
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
        try (var stream = TemplateFile.class.getResourceAsStream(file)) {
            return parse(file, stream.readAllBytes());
        } catch (IOException damaged) {
            throw Refusal.failed(damaged, "score.fileUnreadable", file);
        }
    }

    private static ScoreTemplate parse(String file, byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return TemplateParser.parse(YamlReader.read(file, text));
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.failed(notUtf8, "score.notUtf8", file);
        }
    }
}
