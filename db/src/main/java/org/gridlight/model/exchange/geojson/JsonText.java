package org.gridlight.model.exchange.geojson;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.Writer;

/** A structured value as text of bounded length: what is longer is a fault anyway and need not be kept. */
final class JsonText extends Writer {
    private final StringBuilder kept = new StringBuilder();
    private final int most;

    private JsonText(int most) {
        this.most = most;
    }

    /** The beginning of the value on which the parser stands, at most so many characters of it. */
    static String of(JsonParser parser, int most) throws IOException {
        var text = new JsonText(most);
        try (JsonGenerator generator = new JsonFactory().createGenerator(text)) {
            generator.copyCurrentStructure(parser);
        }
        return text.kept.toString();
    }

    @Override
    public void write(char[] letters, int from, int length) {
        kept.append(letters, from, Math.max(0, Math.min(length, most - kept.length())));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
