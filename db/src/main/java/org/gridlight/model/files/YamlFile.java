package org.gridlight.model.files;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import org.gridlight.model.words.Refusal;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads a small YAML file into a record. What the record does not know is refused, never skipped: a misspelt key
 * would otherwise silently mean nothing. Stateless apart from its mapper, which is safe for use by many threads.
 */
public final class YamlFile {
    private static final int LARGEST_FILE = 1 << 20;

    private final ObjectMapper mapper;

    public YamlFile() {
        var limits = new LoaderOptions();
        limits.setCodePointLimit(LARGEST_FILE);
        limits.setMaxAliasesForCollections(20);
        limits.setAllowDuplicateKeys(false);
        mapper = new ObjectMapper(YAMLFactory.builder().loaderOptions(limits)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /**
     * @param in the file, closed afterwards
     * @param name what it is called in a refusal
     * @throws Refusal with line and column when it is no YAML, has a key the record does not know, or a value of the
     *     wrong kind
     */
    public <T> T read(InputStream in, String name, Class<T> type) {
        try (in) {
            var value = mapper.readValue(in, type);
            if (value == null) {
                throw Refusal.failed("yaml.empty", name);
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            throw Refusal.failed(e, "yaml.unknownKey", name, line(e.getLocation()), column(e.getLocation()),
                    e.getPropertyName(), e.getKnownPropertyIds());
        } catch (DatabindException e) {
            throw Refusal.failed(e, "yaml.wrongValue", name, line(e.getLocation()), column(e.getLocation()),
                    firstLine(e.getOriginalMessage()));
        } catch (JacksonException e) {
            throw Refusal.failed(e, "yaml.broken", name, line(e.getLocation()), column(e.getLocation()),
                    firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw Refusal.failed(e, "file.unreadable", name);
        }
    }

    private static String line(JsonLocation location) {
        return location == null ? "?" : String.valueOf(location.getLineNr());
    }

    private static String column(JsonLocation location) {
        return location == null ? "?" : String.valueOf(location.getColumnNr());
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
