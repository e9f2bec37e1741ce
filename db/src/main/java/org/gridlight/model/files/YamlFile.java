package org.gridlight.model.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.gridlight.model.words.Refusal;

/** A small YAML file: a template, a mapping. Whatever cannot be one is refused before it takes memory. */
public final class YamlFile {
    /** No file of ours is larger; one that is, is something else. */
    private static final int LARGEST_BYTES = 256 * 1024;

    private YamlFile() {}

    /**
     * @param in the content, closed afterwards
     * @param name what it is called in a refusal
     * @throws Refusal when it is too large, not UTF-8, not YAML, or cannot be read
     */
    public static YamlNode read(InputStream in, String name) {
        try (in) {
            var bytes = in.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                throw Refusal.failed("yaml.tooLarge", name, LARGEST_BYTES / 1024);
            }
            return YamlReader.read(name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.failed(notUtf8, "yaml.notUtf8", name);
        } catch (IOException unreadable) {
            throw Refusal.failed(unreadable, "file.unreadable", name);
        }
    }
}
